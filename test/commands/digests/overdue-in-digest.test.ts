import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let bobDirect: Speaker;
// Monday 1 March 2027.
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot));
    bobDirect = bot.teams('direct').as('bob');
    await ann.types('plan create 2027/28');
    await ann.types('plan priority add "Minor ailments"');
    // The plan is made at once, so that its own milestones are not late.
    for (const milestone of ['W0.1', 'W0.2', 'W0.3', 'W0.4']) await ann.types(`milestone done ${milestone}`);
  },
  { start: '2027-03-01 10:00' },
);

/** The things listed in a digest under one of its headings. */
function under(heading: string, read: string): string[] {
  const lines = read.split('\n');
  const at = lines.indexOf(`## ${heading}`);
  if (at < 0) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  return (end < 0 ? rest : rest.slice(0, end)).filter((line) => line.startsWith('- '));
}

const last = (where: 'bob' | '#pharmacy') => {
  const standing = where === 'bob' ? bot.direct('teams', 'bob') : bot.messengers.slack.shown(where);
  const found = standing.filter(({ view }) => /^(?:Your digest|Digest of)/.test(view.title)).at(-1);
  if (!found) throw new Error('no digest came');
  return readView(found.view);
};

describe('what is overdue, in weekly digests', () => {
  beforeEach(async () => {
    await bobDirect.types('digest weekly');
    await ann.types('digest weekly');
    await ann.types('action add bob Ring the LPC by 19 March 2027');
  });

  test('is told with its button at first, and after that in a line', async () => {
    await bot.moveTo('2027-03-22 12:00');
    const line = '- A1 Ring the LPC (Leeds Pharmacy LPN, due Friday 19 March 2027) Overdue';
    expect(under('Yours to do', last('bob'))).toEqual([`${line} [Done]`]);
    await bot.moveTo('2027-03-30 12:00');
    expect(under('Yours to do', last('bob'))).toEqual([]);
    expect(under('Still overdue, as told before', last('bob'))).toEqual([line]);
    const inChannel = '- A1 Ring the LPC (Bob Hill, due Friday 19 March 2027) Overdue';
    expect(under('Overdue by five working days or more', last('#pharmacy'))).toEqual([`${inChannel} [Done]`]);
    await bot.moveTo('2027-04-06 12:00');
    expect(under('Overdue by five working days or more', last('#pharmacy'))).toEqual([]);
    expect(under('Still overdue, as told before', last('#pharmacy'))).toEqual([inChannel]);
  });

  test('and after months is asked about, with buttons for the oldest three alone, however many there are', async () => {
    for (const what of ['Write', 'Call', 'Ask', 'Draft'])
      await ann.types(`action add bob ${what} by 31 March 2027`);
    await ann.types('plan milestone add "Draft pathway" for W1 by 31 March 2027 owner bob');
    await bot.moveTo('2027-11-22 12:00');
    const heading = 'Overdue for 7 to 8 months: shall they be dropped?';
    for (const where of ['bob', '#pharmacy'] as const) {
      const asked = under(heading, last(where));
      expect(asked).toHaveLength(6);
      expect(asked[0]).toContain('A1 Ring the LPC');
      expect(asked.map((line) => /\[.*\]$/.exec(line)?.[0])).toEqual([
        '[Drop]',
        '[Drop]',
        '[Drop]',
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test('is dropped by its owner from there, until that is undone', async () => {
    await bot.moveTo('2027-11-22 12:00');
    const heading = 'Overdue for 8 months: shall it be dropped?';
    expect(under(heading, last('bob'))).toHaveLength(1);
    const found = bot.direct('teams', 'bob').filter(({ view }) => view.title.startsWith('Your digest'));
    const shown = found.at(-1)?.view;
    if (!shown) throw new Error('no digest came');
    await bobDirect.presses(shown, 'Drop', 'Ring the LPC');
    expect(await bob.reads('action list')).toContain('no open actions');
    expect(await bobDirect.reads('digest now')).not.toContain('A1');
    await bobDirect.types('undo');
    expect(await bob.reads('action list')).toContain('A1 Ring the LPC');
  });
});

test('what is late of both kinds is told to the chair by age too', async () => {
  await ann.types('member add @cat as clinical chair');
  await ann.types('action add bob Ring the LPC by 9 March 2027');
  await ann.types('plan milestone add "Draft pathway" for W1 by 8 March 2027 owner bob');
  await bot.moveTo('2027-03-17 10:00');
  const cat = bot.slack('direct').as('cat');
  expect(
    under('For you as the chair: overdue by five working days or more', await cat.reads('digest now')),
  ).toEqual([
    '- W1.1 Draft pathway (Bob Hill, due Monday 8 March 2027) Overdue [Remind them] [Give]',
    '- A1 Ring the LPC (Bob Hill, due Tuesday 9 March 2027) Overdue [Remind them] [Give]',
  ]);
});

test('after two days away over a digest and eleven deadlines, one message tells of them', async () => {
  await bobDirect.types('digest weekly on Tuesday');
  for (let number = 1; number <= 11; number++)
    await bob.types(`action add me Task ${number} by ${number % 2 ? 9 : 10} March 2027`);
  await bot.moveTo('2027-03-08 16:00');
  const before = bot.direct('teams', 'bob').length;
  await bot.comeBackAt('2027-03-10 17:00');
  await bot.moveTo('2027-03-10 18:00');
  const since = bot.direct('teams', 'bob').slice(before);
  expect(since.map(({ view }) => view.title)).toEqual(['Your digest, Wednesday 10 March 2027']);
  expect(since.map(({ view }) => readView(view)).join()).toMatch(/Task 1 .*Task 9 .*and 1 more/s);
});
