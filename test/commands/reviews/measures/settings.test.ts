import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';
import { APRIL, keepsFigures } from './given-figures.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});
beforeEach(async () => {
  ann = bot.slack('direct').as('ann');
  await bot.slack('#pharmacy').as('ann').types('review open Falls due 30 June 2027');
  await keepsFigures(bot, ann, APRIL);
});

const opened = {
  button: async () => ann.presses(await ann.types('review data R1'), 'Settings'),
  typed: () => ann.types('review data set R1'),
};

describe.each(['button', 'typed'] as const)('the settings of figures, by %s', (how) => {
  test('are a form that is filled with those that stand', async () => {
    await ann.types('review data set R1 hiding GP Patient Survey naming none');
    const form = await opened[how]();
    expect(form.kind === 'form' && form.fields).toMatchObject([
      { name: 'hiding', value: 'GP Patient Survey' },
      { name: 'named', value: 'none' },
      { name: 'limits', value: 'exact' },
    ]);
  });

  test('are saved as they are entered, and an empty field stays as it was', async () => {
    const form = await opened[how]();
    const saved = form.kind === 'form' && (await ann.fills(form, { hiding: '', named: 'all' }));
    const said = saved ? readView(saved) : '';
    expect(said).toContain('How the figures of R1 are shown is changed.');
    expect(said).toContain('Names: Every member sees all names');
    expect(said).toContain('Hidden: Counts of 1 to 4');
  });

  test('are said to be the same if nothing was changed', async () => {
    const form = await opened[how]();
    const saved = form.kind === 'form' && (await ann.fills(form, {}));
    expect(saved && readView(saved)).toContain(
      'Nothing was changed: the figures of R1 are shown like that already.',
    );
  });
});

test('settings that somebody else has changed meanwhile are shown beside those entered', async () => {
  const form = await opened.typed();
  await ann.types('review data set R1 naming none');
  const late = form.kind === 'form' && (await ann.fills(form, { named: 'all' }));
  expect(late && readView(late)).toContain('It now says: none');
});
