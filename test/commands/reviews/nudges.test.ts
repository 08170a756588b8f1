import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives, opens, WHOLE } from './giving.ts';

const LONDON = 'Europe/London';
let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot));
  },
  { start: '2026-11-02 10:00' },
);

/** When Bob was reminded, and of what. */
const told = () =>
  bot.direct('teams', 'bob').map(({ at, view }) => `${formatInstant(at, LONDON)}: ${view.title}`);
const times = () => bot.direct('teams', 'bob').map(({ at }) => formatInstant(at, LONDON));

describe('whoever owes their input is reminded when it opens, two working days before, and on the last day', () => {
  test.each([
    ['midweek', '18 November 2026', ['Monday 16 November 2026', 'Wednesday 18 November 2026']],
    ['over a weekend', '16 November 2026', ['Thursday 12 November 2026', 'Monday 16 November 2026']],
    ['on a Saturday', '14 November 2026', ['Wednesday 11 November 2026', 'Friday 13 November 2026']],
    ['after Christmas', '29 December 2026', ['Wednesday 23 December 2026', 'Tuesday 29 December 2026']],
    ['in summer time', '30 March 2027', ['Wednesday 24 March 2027', 'Tuesday 30 March 2027']],
  ])('%s', async (_, due, days) => {
    await ann.types(`review open Falls due ${due}`);
    await bot.moveTo('2027-05-01 12:00');
    expect(times()).toEqual(['Monday 2 November 2026 at 10am', ...days.map((day) => `${day} at 9am`)]);
  });

  test('in words that fit, with a button that opens the form', async () => {
    await ann.types('review open Falls due 18 November 2026');
    const [first] = bot.direct('teams', 'bob');
    expect(first && readView(first.view)).toBe(
      [
        'R1 waits for your input until Wednesday 18 November 2026',
        'Falls',
        'Inputs until: Wednesday 18 November 2026',
        'Network: Leeds Pharmacy LPN',
        '[Your input] [Snooze] [Not mine] [Why this?]',
      ].join('\n'),
    );
    await bot.moveTo('2026-11-18 12:00');
    expect(told().at(-1)).toBe(
      'Wednesday 18 November 2026 at 9am: R1 waits for your input until 11:59pm today',
    );
    const last = bot.direct('teams', 'bob').at(-1);
    if (!last) throw new Error('Bob was not reminded');
    const direct = bot.teams('direct').as('bob');
    await direct.fills(await direct.presses(last.view, 'Your input'), WHOLE);
    await bot.wait(5);
    expect(bot.direct('teams', 'bob').at(-1)?.view.title).toBe('R1 needs nothing more from you');
    expect(bot.direct('slack', 'ann').at(-1)?.view.title).toContain('waits for your input');
  });
});

test.each([
  ['', 'Draft: You have a draft. It counts only once you give it'],
  [' anonymous', 'Draft: If you keep one, it counts only once you give it'],
])('whoever keeps a draft of a review opened%s is reminded that it is one', async (anonymous, says) => {
  await opens(ann, `review open Falls due 18 November 2026${anonymous}`);
  await gives(bot, bob, { now: 'We ring', save: 'draft' });
  await bot.moveTo('2026-11-16 12:00');
  const reminder = bot.direct('teams', 'bob').at(-1);
  expect(reminder && readView(reminder.view)).toContain(says);
});

test('opened out of hours, it is told on the next working morning, once though that is the last day', async () => {
  await bot.moveTo('2026-11-06 20:00');
  await ann.types('review open Falls due 9 November 2026');
  await bot.moveTo('2026-11-10 12:00');
  expect(times()).toEqual(['Monday 9 November 2026 at 9am']);
});

test('opened out of hours and extended before anyone was told, it is told all the same, once', async () => {
  await bot.moveTo('2026-11-06 20:00');
  await ann.types('review open Falls due 30 November 2026');
  await ann.types('review extend R1 to 7 December 2026');
  await bot.moveTo('2026-11-10 12:00');
  await ann.types('review extend R1 to 8 December 2026');
  await bot.moveTo('2026-11-20 12:00');
  expect(times()).toEqual(['Monday 9 November 2026 at 9am']);
});

test('someone who has left is not told what has become of it', async () => {
  await ann.types('review open Falls due 18 November 2026');
  await ann.types('member end bob because he has moved');
  await bot.moveTo('2026-11-03 10:00');
  await closes(ann);
  await bot.wait(5);
  expect(told()).toEqual(['Monday 2 November 2026 at 10am: R1 no longer waits for you']);
});

test('another date brings its own reminders, and only those', async () => {
  await ann.types('review open Falls due 18 November 2026');
  await ann.types('review extend R1 to 25 November 2026');
  await bot.moveTo('2026-12-01 12:00');
  expect(times()).toEqual([
    'Monday 2 November 2026 at 10am',
    'Monday 23 November 2026 at 9am',
    'Wednesday 25 November 2026 at 9am',
  ]);
});

describe('nobody is reminded', () => {
  test.each([
    ['who has given their input', () => gives(bot, bob)],
    ['of a review that is closed', () => closes(ann)],
    ['of a review that was cancelled', () => ann.types('review cancel R1 because of snow')],
    ['who has left', () => ann.types('member end bob because he has moved')],
  ])('%s', async (_, happens) => {
    await ann.types('review open Falls due 18 November 2026');
    await happens();
    await bot.moveTo('2026-12-01 12:00');
    expect(times()).toEqual(['Monday 2 November 2026 at 10am']);
  });

  test('but who only has a draft is', async () => {
    await ann.types('review open Falls due 18 November 2026');
    await gives(bot, bob, { ...WHOLE, save: 'draft' });
    await bot.moveTo('2026-12-01 12:00');
    expect(times()).toHaveLength(3);
  });
});

test('what is due on one morning comes as one', async () => {
  await ann.types('review open Falls due 18 November 2026');
  await ann.types('review open Flu due 18 November 2026');
  await bot.moveTo('2026-11-17 12:00');
  expect(told().at(-1)).toBe('Monday 16 November 2026 at 9am: 2 things wait for you');
});
