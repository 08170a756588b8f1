import { expect, test } from 'vitest';
import { tableUnder } from '../../docs/pages.ts';
import { corpus, outcomeOf } from './corpus/corpus.ts';
import { inSlack, inTeams, readHere } from './corpus/platforms.ts';

const outcomes = corpus.map((line) => ({ ...line, outcome: outcomeOf(line) }));

const figures = (kind: string, lines: typeof outcomes): string => {
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  const counts = (['right', 'in doubt', 'asked', 'wrong'] as const).map(count);
  return `| ${[kind, lines.length, ...counts].join(' | ')} |`;
};

test('of the lines people type, none is silently taken for something else', () => {
  expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
});

test('at most one in ten that could be read is asked about', () => {
  expect(outcomes.length).toBeGreaterThanOrEqual(500);
  const asked = outcomes.filter(({ outcome }) => outcome === 'asked');
  expect(asked.length / outcomes.length, JSON.stringify(asked)).toBeLessThanOrEqual(0.1);
});

test('both platforms hand on the same', async () => {
  for (const { typed } of corpus) {
    const [slack, teams] = [readHere(await inSlack(typed)), readHere(inTeams(typed))];
    expect(teams, typed).toEqual(slack);
  }
});

test('docs/typing.md has the figures', () => {
  const kinds = [...new Set(corpus.map(({ command }) => command))];
  const rows = kinds.map((kind) =>
    figures(
      `\`${kind}\``,
      outcomes.filter(({ command }) => command === kind),
    ),
  );
  const head = [
    '| Command | Lines | As meant | Asked, in doubt | Asked, though plain | Silently wrong |',
    '|---|---|---|---|---|---|',
  ];
  const table = [...head, ...rows, figures('all', outcomes)].join('\n');
  expect(tableUnder('docs/typing.md', 'How it does')).toBe(table);
});
