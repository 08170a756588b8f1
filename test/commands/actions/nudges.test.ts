import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

const LONDON = 'Europe/London';
let bot: TestBot;
let ann: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
  },
  { start: '2026-11-02 10:00' },
);

/** When Cat was nudged, and how. */
const nudges = () =>
  remindersTo(bot, 'slack', 'cat').map(({ at, view }) => `${formatInstant(at, LONDON)}: ${view.title}`);

describe('an owner is nudged two working days before, on the morning, and when it is overdue', () => {
  test.each([
    [
      'midweek',
      '18 November 2026',
      ['Monday 16 November 2026', 'Wednesday 18 November 2026', 'Thursday 19 November 2026'],
    ],
    [
      'over a weekend',
      '16 November 2026',
      ['Thursday 12 November 2026', 'Monday 16 November 2026', 'Tuesday 17 November 2026'],
    ],
    [
      'due on a Saturday',
      '14 November 2026',
      ['Wednesday 11 November 2026', 'Friday 13 November 2026', 'Monday 16 November 2026'],
    ],
    [
      'before Christmas',
      '24 December 2026',
      ['Tuesday 22 December 2026', 'Thursday 24 December 2026', 'Tuesday 29 December 2026'],
    ],
    [
      'on Boxing Day',
      '26 December 2026',
      ['Tuesday 22 December 2026', 'Thursday 24 December 2026', 'Tuesday 29 December 2026'],
    ],
    [
      'after the New Year',
      '4 January 2027',
      ['Wednesday 30 December 2026', 'Monday 4 January 2027', 'Tuesday 5 January 2027'],
    ],
    [
      'after Easter',
      '30 March 2027',
      ['Wednesday 24 March 2027', 'Tuesday 30 March 2027', 'Wednesday 31 March 2027'],
    ],
    [
      'on Good Friday, the clocks changing after',
      '26 March 2027',
      ['Tuesday 23 March 2027', 'Thursday 25 March 2027', 'Tuesday 30 March 2027'],
    ],
    [
      'in summer time',
      '2 November 2027',
      ['Friday 29 October 2027', 'Tuesday 2 November 2027', 'Wednesday 3 November 2027'],
    ],
  ])('%s', async (_, due, days) => {
    await ann.types(`action add @cat Ring the LPC by ${due}`);
    await bot.moveTo('2027-12-01 12:00');
    const seen = remindersTo(bot, 'slack', 'cat').map(({ at }) => formatInstant(at, LONDON));
    expect(seen).toEqual(days.map((day) => `${day} at 9am`));
  });

  test('each once, in its own words, with buttons that work where they stand', async () => {
    await ann.types('action add @cat Ring the LPC by 18 November');
    await bot.moveTo('2026-11-17 12:00');
    const [nudge] = remindersTo(bot, 'slack', 'cat');
    expect(nudge && readView(nudge.view)).toBe(
      [
        'A1 is due on Wednesday 18 November 2026',
        'Ring the LPC',
        'Due: Wednesday 18 November 2026',
        'Network: Leeds Pharmacy LPN',
        '[Done] [Move] [Snooze] [Not mine] [Why this?]',
      ].join('\n'),
    );
    await bot.moveTo('2026-11-18 12:00');
    expect(nudges().at(-1)).toContain('A1 is due today');
    await bot.moveTo('2026-11-19 12:00');
    expect(nudges().at(-1)).toContain('A1 is overdue');

    const cat = bot.slack('direct').as('cat');
    const last = remindersTo(bot, 'slack', 'cat').at(-1);
    if (!last) throw new Error('Cat was not nudged');
    await cat.fills(await cat.presses(last.view, 'Move'), { due: '2026-11-30' });
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain(', due Monday 30 November 2026');
    await cat.presses(last.view, 'Done');
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('done by Cat Jones');
    expect(remindersTo(bot, 'slack', 'cat').at(-1)?.view.title).toBe('A1 is done');
  });

  test('due tomorrow or today, only by what is still ahead', async () => {
    await ann.types('action add @cat One by tomorrow');
    await ann.types('action add @cat Two by today');
    await bot.moveTo('2026-11-05 12:00');
    expect(nudges().toSorted()).toEqual([
      'Tuesday 3 November 2026 at 9am: 2 things wait for you',
      'Wednesday 4 November 2026 at 9am: A1 is overdue',
    ]);
  });

  test('not at all without a date', async () => {
    await ann.types('action add @cat Ring the LPC');
    await bot.moveTo('2027-12-01 12:00');
    expect(nudges()).toEqual([]);
  });
});
