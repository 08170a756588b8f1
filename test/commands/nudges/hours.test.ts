import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { SendError } from '../../../commands/messenger.ts';
import { directAddress } from '../../support/recording-messenger.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
  },
  { start: '2027-03-01 10:00' },
);

/** When Cat was written to, and of what. */
const toCat = () =>
  remindersTo(bot, 'slack', 'cat').map(
    ({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`,
  );

/** Cat is told what she was given before anything else happens. */
const told = () => bot.wait(600);

describe('9am is 9am in London', () => {
  test.each([
    [
      'before and after Easter, and the clocks going forward',
      '30 March 2027',
      ['Wednesday 24 March 2027 at 9am', 'Tuesday 30 March 2027 at 9am', 'Wednesday 31 March 2027 at 9am'],
    ],
    [
      'before and after the clocks go back',
      '1 November 2027',
      ['Thursday 28 October 2027 at 9am', 'Monday 1 November 2027 at 9am', 'Tuesday 2 November 2027 at 9am'],
    ],
    [
      'around Christmas, whose bank holidays are Monday and Tuesday',
      '28 December 2027',
      [
        'Wednesday 22 December 2027 at 9am',
        'Friday 24 December 2027 at 9am',
        'Wednesday 29 December 2027 at 9am',
      ],
    ],
  ])('%s', async (_, due, mornings) => {
    await ann.types(`action add @cat Ring the LPC by ${due}`);
    await bot.moveTo('2028-01-31 12:00');
    expect(toCat().map((line) => line.replace(/: A1.*/, ''))).toEqual(mornings);
  });
});

describe('after days away', () => {
  test('at 3am on a Saturday nobody is woken: one message comes on the next working morning', async () => {
    await ann.types('action add @cat One by 24 March 2027');
    await ann.types('action add @cat Two by 25 March 2027');
    await ann.types('action add @cat Three by 25 March 2027');
    await ann.types('action add @cat Four by 30 March 2027');
    await bot.moveTo('2027-03-19 12:00');
    await bot.comeBackAt('2027-03-27 03:00'); // of Easter
    expect(toCat()).toEqual([]);
    await ann.types('action done A3');
    await bot.moveTo('2027-03-30 12:00');
    expect(toCat()).toEqual(['Tuesday 30 March 2027 at 9am: 3 things wait for you']);
    await bot.moveTo('2027-03-31 12:00');
    expect(toCat().slice(1)).toEqual(['Wednesday 31 March 2027 at 9am: A4 is overdue']);
  });

  test('in the early morning, what was missed waits for 9am and comes with what is due then', async () => {
    await ann.types('action add @cat One by 24 March 2027');
    await told();
    await bot.comeBackAt('2027-03-24 07:30');
    expect(toCat()).toEqual([]);
    await bot.moveTo('2027-03-24 12:00');
    expect(toCat()).toEqual(['Wednesday 24 March 2027 at 9am: A1 is due today']);
  });

  test('in the day, what was missed comes at once, as one', async () => {
    await ann.types('action add @cat One by 22 March 2027');
    await ann.types('action add @cat Two by 23 March 2027');
    await told();
    await bot.comeBackAt('2027-03-24 14:10');
    expect(toCat()).toEqual(['Wednesday 24 March 2027 at 2:10pm: 2 things wait for you']);
    await bot.moveTo('2027-04-30 12:00');
    expect(toCat()).toHaveLength(1);
  });

  test('in the evening, what was missed waits for the morning', async () => {
    await ann.types('action add @cat One by 24 March 2027');
    await told();
    await bot.comeBackAt('2027-03-24 19:00');
    await bot.moveTo('2027-03-25 12:00');
    expect(toCat()).toEqual(['Thursday 25 March 2027 at 9am: A1 is overdue']);
  });
});

test('one that could not be sent all day is not sent at night, but in the morning', async () => {
  await ann.types('action add @cat One by 24 March 2027');
  await told();
  const busy = new SendError('busy', 'too much to do', { retryAfter: 4 * 3600 });
  bot.messengers.slack.fails({ on: 'post', error: busy, at: directAddress('U0CAT'), times: 3 });
  await bot.moveTo('2027-03-23 12:00');
  expect(toCat()).toEqual(['Tuesday 23 March 2027 at 9am: A1 is due on Wednesday 24 March 2027']);
});
