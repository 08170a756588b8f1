import { expect, test } from 'vitest';
import { tableUnder } from '../../docs/pages.ts';
import { corpus, outcomeOf } from './corpus/corpus.ts';
import { inSlack, inTeams, readHere } from './corpus/platforms.ts';

const outcomes = corpus.map((line) => ({ ...line, outcome: outcomeOf(line) }));

const figures = (kind: string, lines: typeof outcomes): string => {
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  const counts = (['right', 'in doubt', 'asked', 'wrong'] as const).map(count);
  const asked = lines.length - count('right') - count('wrong');
  const share = `${((100 * asked) / lines.length).toFixed(1)} %`;
  return `| ${[kind, lines.length, ...counts, share].join(' | ')} |`;
};

/** The word that a command begins with: the kind of thing it is about. */
const nounOf = (command: string): string => command.split('.')[0] ?? '';

test('of the lines people type, none is silently taken for something else', () => {
  expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
});

test('at most one in ten is asked about, and none that could be read', () => {
  expect(outcomes.length).toBeGreaterThanOrEqual(1500);
  const asked = outcomes.filter(({ outcome }) => outcome !== 'right');
  expect(asked.length / outcomes.length).toBeLessThanOrEqual(0.1);
  expect(asked.filter(({ outcome }) => outcome === 'asked')).toEqual([]);
});

test('both platforms hand on the same', async () => {
  for (const { typed } of corpus) {
    const [slack, teams] = [readHere(await inSlack(typed)), readHere(inTeams(typed))];
    expect(teams, typed).toEqual(slack);
  }
});

test('docs/typing.md has the figures', () => {
  const nouns = [...new Set(corpus.map(({ command }) => nounOf(command)))].sort();
  const rows = [
    ...nouns.map((noun) =>
      figures(
        `\`${noun}\``,
        outcomes.filter(({ command }) => nounOf(command) === noun),
      ),
    ),
    figures(
      'of every day',
      outcomes.filter(({ isEveryday }) => isEveryday),
    ),
    figures(
      'chosen because such lines go wrong',
      outcomes.filter(({ isEveryday }) => !isEveryday),
    ),
    figures('all', outcomes),
  ];
  const head = [
    '| Lines | Count | As meant | Asked, in doubt | Asked, though plain | Silently wrong | Asked |',
    '|---|---|---|---|---|---|---|',
  ];
  expect(tableUnder('docs/typing.md', 'How it does')).toBe([...head, ...rows].join('\n'));
});
