import { beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
    await ann.types('plan create 2029/30');
    await ann.types('plan priority add "Minor ailments"');
  },
  { start: '2027-11-22 10:00' },
);

const add = (due: string) => ann.types(`plan milestone add "Draft pathway" for W1 by ${due} owner @dev`);
const nudges = (handle = 'dev') =>
  remindersTo(bot, 'slack', handle).map(
    ({ at, view }) => `${formatInstant(at, 'Europe/London').split(' ').slice(1, 3).join(' ')}: ${view.title}`,
  );
const later = () => bot.moveTo('2028-03-01 12:00');

describe('the owner of a milestone is nudged', () => {
  test('ten working days before, two before, on the day, and when it is overdue, across the holidays', async () => {
    await add('5 January 2028');
    await bot.moveTo('2028-02-01 12:00');
    expect(remindersTo(bot, 'slack', 'dev').map(({ at }) => formatInstant(at, 'Europe/London'))).toEqual([
      'Friday 17 December 2027 at 9am',
      'Friday 31 December 2027 at 9am',
      'Wednesday 5 January 2028 at 9am',
      'Thursday 6 January 2028 at 9am',
    ]);
  });

  test('on the last working day before, where it is due on a day off', async () => {
    await add('Christmas Day');
    await later();
    expect(nudges().slice(1)).toEqual([
      '22 December: W1.1 is due on Saturday 25 December 2027',
      '24 December: W1.1 is due on Saturday 25 December 2027',
      '29 December: W1.1 is overdue',
    ]);
  });

  test('in its own words, with buttons that work where they stand', async () => {
    await add('10 December 2027');
    await bot.moveTo('2027-11-26 12:00');
    const [nudge] = remindersTo(bot, 'slack', 'dev');
    if (!nudge) throw new Error('Dev was not nudged');
    expect(readView(nudge.view)).toBe(
      [
        'W1.1 is due on Friday 10 December 2027',
        'Draft pathway',
        'Due: Friday 10 December 2027',
        'Priority: W1 Minor ailments',
        'Network: Leeds Pharmacy LPN',
        '[Done] [Move] [Snooze] [Not mine] [Why this?]',
      ].join('\n'),
    );
    const dev = bot.slack('direct').as('dev');
    await dev.fills(await dev.presses(nudge.view, 'Move'), { due: '2027-12-17', because: 'I am away' });
    expect(nudges()).toEqual(['26 November: W1.1 is due on Friday 17 December 2027']);
    const told = await dev.presses(nudge.view, 'Done');
    expect(told.kind === 'message' && told.said).toBe('W1.1 is done: Draft pathway');
    expect(nudges()).toEqual(['26 November: W1.1 is done']);
    expect(readView(bot.card('Pharmacy', 'Work plan'))).toContain('W1 Minor ailments: 1 of 1');
  });

  test('together with what else is due that morning', async () => {
    await add('10 December 2027');
    await ann.types('action add @dev Ring the LPC by 10 December 2027');
    await bot.moveTo('2027-12-08 12:00');
    expect(nudges().at(-1)).toBe('8 December: 2 things wait for you');
  });

  test('for the steps that make the plan too', async () => {
    await later();
    expect(nudges('ann')).toEqual([]);
    await bot.moveTo('2028-10-17 12:00');
    expect(nudges('ann')).toEqual(['17 October: W0.1 is due on Tuesday 31 October 2028']);
  });
});

describe('nudges', () => {
  beforeEach(async () => {
    await add('10 December 2027');
    await bot.moveTo('2027-11-26 12:00');
  });

  test('end when it is done, and go on when it is reopened', async () => {
    await ann.types('milestone done W1.1');
    await bot.moveTo('2027-12-09 12:00');
    expect(nudges()).toEqual(['26 November: W1.1 is done']);
    await ann.types('milestone reopen W1.1');
    await later();
    expect(nudges().map((each) => each.split(':')[0])).toEqual(['26 November', '10 December', '13 December']);
  });

  test('go with it to whom it is given', async () => {
    await ann.types('milestone give W1.1 to @cat');
    expect(nudges()).toEqual(['26 November: W1.1 is no longer yours']);
    await later();
    expect(nudges()).toHaveLength(1);
    expect(nudges('cat').map((each) => each.split(':')[0])).toEqual([
      '8 December',
      '10 December',
      '13 December',
    ]);
  });

  test('come for the date to which it is moved, and as before when that is taken back', async () => {
    await ann.types('milestone move W1.1 to 17 December 2027 because the senate meets late');
    await ann.types('undo');
    for (const change of ['done', 'remove']) {
      await ann.types(`milestone ${change} W1.1`);
      await ann.types('undo');
    }
    await later();
    expect(nudges().map((each) => each.split(':')[0])).toEqual([
      '26 November',
      '8 December',
      '10 December',
      '13 December',
    ]);
  });

  test.each([
    ['it is taken out', 'milestone remove W1.1', 'W1.1 was taken out of the plan'],
    ['its priority is taken out', 'plan priority remove W1', 'W1.1 was taken out of the plan'],
    [
      'the network is closed',
      'network close because its work is done',
      'W1.1 is due on Friday 10 December 2027',
    ],
  ])('end when %s', async (_, typed, title) => {
    await ann.types(typed);
    await bot.moveTo('2027-12-09 12:00');
    expect(nudges()).toEqual([`26 November: ${title}`]);
  });
});
