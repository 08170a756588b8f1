import { beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
// Tuesday 1 June 2027, 10am.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
  await ann.types('meeting schedule Board on 1 June 2027 at 10:30am');
});
beforeEach(() => ann.types('meeting start M1'));

const to = (handle: string, platform: 'slack' | 'teams' = 'slack') =>
  bot
    .direct(platform, handle)
    .map(({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${readView(view)}`);
const titles = (...whose: Parameters<typeof to>) => to(...whose).map((each) => each.split('\n')[0]);
const last = (handle: string) => {
  const found = bot.direct('slack', handle).at(-1);
  if (!found) throw new Error(`${handle} was sent nothing`);
  return found.view;
};
const direct = (handle: string) => bot.slack('direct').as(handle);
const at = (clock: string) => bot.moveTo(`2027-06-01 ${clock}`);

describe('what is given in a meeting', () => {
  test('is told at its end, to each owner in one message, and not one by one', async () => {
    await ann.types('action add @cat Ring the LPC by 11 June 2027');
    await at('10:40');
    await ann.types('action add @bob Write to the board');
    await ann.types('action add @cat Book a room');
    await ann.types('action add me Ask for money');
    await at('11:20');
    for (const handle of ['ann', 'bob', 'cat']) expect(to(handle)).toEqual([]);
    await ann.types('meeting end');
    await at('11:40');
    expect(to('cat')).toEqual([
      [
        'Tuesday 1 June 2027 at 11:25am: 2 things wait for you from M1 Board',
        '- Ann Ward gave you A1, which is due on Friday 11 June 2027: Ring the LPC (Leeds Pharmacy LPN) [Done]',
        '- A1 by another day [Move]',
        '- A1 is not yours to do [Not mine]',
        '- Ann Ward gave you A3, which has no date: Book a room (Leeds Pharmacy LPN) [Done]',
        '- A3 by another day [Set a date]',
        '- A3 is not yours to do [Not mine]',
        'What is not yours to do goes back to whoever gave it, for example with: action return A1',
        '[Snooze all] [Why these?]',
      ].join('\n'),
    ]);
    expect(to('bob')).toEqual([
      [
        'Tuesday 1 June 2027 at 11:25am: Ann Ward gave you A2, which has no date',
        ...['Write to the board', 'Due: No date', 'Network: Leeds Pharmacy LPN', 'Meeting: M1 Board'],
        '[Done] [Set a date] [Snooze] [Not mine] [Why this?]',
      ].join('\n'),
    ]);
    expect(to('ann')).toEqual([]);
  });

  test('is done, moved and handed back by the buttons of that message', async () => {
    await ann.types('action add @cat Ring the LPC by 11 June 2027');
    await ann.types('action add @cat Book a room');
    await ann.types('meeting end');
    await at('11:40');
    await direct('cat').presses(last('cat'), 'Done', 'A1');
    expect(await ann.reads('action show A1')).toContain('done by Cat Jones');
    expect(readView(last('cat'))).toContain('One thing waits for you from M1 Board');
    const form = await direct('cat').presses(last('cat'), 'Not mine', 'A2 is not');
    await direct('cat').fills(form, { because: 'I am on leave' });
    expect(await ann.reads('action show A2')).toContain('Given because: I am on leave');
  });

  test('and changed before its end is told as it is then', async () => {
    await ann.types('action add @cat Ring the LPC by 11 June 2027');
    await ann.types('action give A1 to @bob');
    await ann.types('action add @cat Book a room');
    await ann.types('undo');
    await ann.types('action add @cat Count the referrals');
    await ann.types('action done A3');
    await ann.types('meeting end');
    await at('11:40');
    expect(to('cat')).toEqual([]);
    expect(titles('bob')).toEqual([
      'Tuesday 1 June 2027 at 10:05am: Ann Ward gave you A1, which is due on Friday 11 June 2027',
    ]);
  });

  test('is told in the morning where nobody ends the meeting', async () => {
    await ann.types('action add @cat Ring the LPC by 11 June 2027');
    await ann.types('action add @cat Book a room');
    await bot.moveTo('2027-06-02 12:00');
    expect(titles('cat')).toEqual(['Wednesday 2 June 2027 at 9am: 2 things wait for you from M1 Board']);
  });

  test('is told once, though the end is taken back and comes again', async () => {
    await ann.types('action add @cat Ring the LPC by 11 June 2027');
    await ann.types('meeting end');
    await ann.types('undo');
    await at('10:20');
    expect(to('cat')).toEqual([]);
    await ann.types('action add @cat Book a room');
    await ann.types('meeting end');
    await at('10:40');
    expect(titles('cat')).toEqual(['Tuesday 1 June 2027 at 10:25am: 2 things wait for you from M1 Board']);
    await ann.types('undo');
    await ann.types('meeting end');
    await at('11:00');
    expect(to('cat')).toHaveLength(1);
  });

  test('is told where the meeting did not start after all', async () => {
    await bob.types('action add @cat Ring the LPC by 11 June 2027');
    await ann.types('undo');
    expect(await ann.reads('meeting show M1')).toContain('planned');
    await at('10:40');
    // Whom Bob mentions in Teams is told in Teams.
    expect(titles('cat', 'teams')).toEqual([
      'Tuesday 1 June 2027 at 10:05am: Bob Hill gave you A1, which is due on Friday 11 June 2027',
    ]);
  });

  test('after its end is told within minutes as ever', async () => {
    await ann.types('action add @cat Ring the LPC by 11 June 2027');
    await ann.types('meeting end');
    await at('10:20');
    await ann.types('action give A1 to @bob');
    await at('10:40');
    expect(titles('bob')).toEqual([
      'Tuesday 1 June 2027 at 10:25am: Ann Ward gave you A1, which is due on Friday 11 June 2027',
    ]);
  });
});

test('what is given in a meeting by correspondence, which goes on for days, is told at once', async () => {
  await ann.types('meeting end');
  await ann.types('meeting schedule Written by correspondence from today to 18 June 2027');
  await ann.types('meeting agenda M2 add Flu for decision');
  await ann.types('action add @cat Ring the LPC by 11 June 2027');
  await at('10:20');
  expect(to('cat')).toHaveLength(1);
});

test('at night it waits for the morning, and whoever is away is told when they are back', async () => {
  await bot.moveTo('2027-06-01 20:00');
  await direct('cat').types('away until 4 June 2027');
  await ann.types('action add @cat Ring the LPC by 30 June 2027');
  await ann.types('action add @bob Book a room');
  await ann.types('meeting end');
  await bot.moveTo('2027-06-08 12:00');
  expect(titles('bob')).toEqual(['Wednesday 2 June 2027 at 9am: Ann Ward gave you A2, which has no date']);
  expect(titles('cat').map((each) => each?.split(':')[0])).toEqual(['Monday 7 June 2027 at 9am']);
});
