import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { catAsMember } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let cat: Speaker;
let catDirect: Speaker;
// Tuesday 1 June 2027; Cat is a member, in Slack.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  cat = await catAsMember(bot, ann, 'slack');
  catDirect = bot.slack('direct').as('cat');
});

const toCat = () =>
  remindersTo(bot, 'slack', 'cat').map(
    ({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`,
  );

describe('somebody who works on some days', () => {
  test('is reminded on those, of all that fell due meanwhile together', async () => {
    expect(await catDirect.reads('me hours Tuesday and Thursday mornings')).toContain(
      'You work on Tuesday mornings and Thursday mornings.\nReminders and digests wait for those times',
    );
    await cat.types('action add me Ring the LPC by 9 June 2027');
    await cat.types('action add me Write to the board by 11 June 2027');
    await bot.moveTo('2027-06-16 12:00');
    expect(toCat()).toEqual([
      'Tuesday 8 June 2027 at 9am: A1 is due on Wednesday 9 June 2027',
      'Thursday 10 June 2027 at 9am: 2 things wait for you',
      'Tuesday 15 June 2027 at 9am: A2 is overdue',
    ]);
  });

  test('in the afternoons, at the beginning of those', async () => {
    await catDirect.types('I work Wednesday afternoons');
    await cat.types('action add me Ring the LPC by 11 June 2027');
    await bot.moveTo('2027-06-10 12:00');
    expect(toCat()).toEqual(['Wednesday 9 June 2027 at 1pm: A1 is due on Friday 11 June 2027']);
  });

  test('is told on the next of them what they were given, and at once what they ask for', async () => {
    await catDirect.types('me hours Thursdays');
    await ann.types('action add @cat Ring the LPC by 11 June 2027');
    await bot.moveTo('2027-06-02 18:00');
    expect(bot.direct('slack', 'cat')).toEqual([]);
    expect(await catDirect.reads('digest now')).toContain('A1 Ring the LPC');
    await bot.moveTo('2027-06-03 12:00');
    expect(bot.direct('slack', 'cat').map(({ view }) => view.title)).toEqual([
      'Ann Ward gave you A1, which is due on Friday 11 June 2027',
    ]);
  });

  test('sees and changes them, takes that back, and gets at once what had waited', async () => {
    expect(await catDirect.reads('me hours')).toBe('You work every working day.\n[Change] [I shall be away]');
    const set = await catDirect.types('me hours Mondays');
    await ann.types('action add @cat Ring the LPC by 30 June 2027');
    await bot.wait(400);
    expect(bot.direct('slack', 'cat')).toEqual([]);
    expect(readView(await catDirect.presses(set, 'Undo'))).toContain('Taken back.');
    expect(await catDirect.reads('me hours')).toContain('You work every working day.');
    await bot.wait(60);
    expect(bot.direct('slack', 'cat')).toHaveLength(1);
    const form = await catDirect.presses(await catDirect.types('me hours'), 'Change');
    expect(readView(await catDirect.fills(form, { days: 'Sundays' }))).toContain(
      'I could not read "Sundays" as days of work.',
    );
  });

  test('has a digest that comes then, and no reminder of the same beside it', async () => {
    await catDirect.types('me hours Thursdays');
    await catDirect.types('digest weekly on Monday');
    await cat.types('action add me Ring the LPC by 7 June 2027');
    await bot.moveTo('2027-06-11 12:00');
    expect(
      bot
        .direct('slack', 'cat')
        .map(({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`),
    ).toEqual([
      'Thursday 3 June 2027 at 9am: A1 is due on Monday 7 June 2027',
      'Thursday 10 June 2027 at 9am: Your digest, Thursday 10 June 2027',
    ]);
  });
});

describe('somebody who is away', () => {
  test('is told what falls due, and gets nothing until they are back, then all together', async () => {
    await cat.types('action add me Ring the LPC by 9 June 2027');
    await cat.types('action add me Write to the board by 11 June 2027');
    await catDirect.types('digest weekly');
    expect(await catDirect.reads("I'm on leave until 18 June 2027")).toBe(
      [
        'You are away until Friday 18 June 2027.',
        'What comes for you meanwhile is kept, and told together on Monday 21 June 2027 at 9am.',
        '## Due by then',
        '- A1 Ring the LPC (Leeds Pharmacy LPN, due Wednesday 9 June 2027) [Done]',
        '- A2 Write to the board (Leeds Pharmacy LPN, due Friday 11 June 2027) [Done]',
        'Give what cannot wait to somebody else, for example: action give A1 to @cat. Or name who stands in for you: me away until 14 June 2027 with @cat',
        '[I am back] [Undo]',
      ].join('\n'),
    );
    expect(await catDirect.reads('me hours')).toContain('You are away until Friday 18 June 2027.');
    await bot.moveTo('2027-06-20 12:00');
    expect(bot.direct('slack', 'cat')).toEqual([]);
    await bot.moveTo('2027-06-21 12:00');
    expect(bot.direct('slack', 'cat').map(({ view }) => view.title)).toEqual([
      'Your digest, Monday 21 June 2027',
    ]);
  });

  test('later on is written to until then, and who is back early gets it at once', async () => {
    await cat.types('action add me Ring the LPC by 9 June 2027');
    await catDirect.types('me away from 8 June 2027 until 30 June 2027');
    await bot.moveTo('2027-06-14 10:00');
    expect(toCat()).toEqual(['Monday 7 June 2027 at 9am: A1 is due on Wednesday 9 June 2027']);
    expect(await catDirect.reads("I'm back")).toContain('Welcome back.');
    await bot.wait(60);
    expect(toCat().slice(1)).toEqual(['Monday 14 June 2027 at 10am: A1 is overdue']);
    expect(await catDirect.reads('me back')).toBe('You are not away.');
  });

  test('says a day that is ahead, and not too far', async () => {
    for (const [typed, told] of [
      ['me away until 31 May 2027', 'That date has gone by.'],
      ['me away from 14 June 2027 until 7 June 2027', 'is before the first.'],
      ['me away until 1 July 2029', 'more than two years off'],
    ] as const)
      expect(await catDirect.reads(typed), typed).toContain(told);
  });
});
