import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const told = () => bot.direct('teams', 'bob').map(({ view }) => readView(view));
const when = () => bot.direct('teams', 'bob').map(({ at }) => formatInstant(at, 'Europe/London'));

describe('those who have not voted, and only they, are nudged once', () => {
  test('on the last working morning before the day it closes', async () => {
    await ann.types('poll open "Where shall we meet?" Leeds | York closes 14 June at 5pm'); // a Monday
    await ann.types('vote P1 York');
    await bot.moveTo('2027-06-14 16:00');
    expect(when()).toEqual(['Friday 11 June 2027 at 9am']);
    expect(told()).toEqual([
      [
        'P1 waits for your vote',
        'Where shall we meet?',
        'Closes: Monday 14 June 2027 at 5pm',
        'Network: Leeds Pharmacy LPN',
        '[Vote] [Leeds] [York] [Snooze] [Not mine] [Why this?]',
      ].join('\n'),
    ]);
    expect(bot.direct('slack', 'ann')).toEqual([]);
  });

  test('on no bank holiday', async () => {
    await bot.moveTo('2027-08-20 10:00');
    await ann.types('poll open "Where?" Leeds | York closes 31 August at 5pm'); // the Tuesday after the bank holiday
    await bot.moveTo('2027-08-31 16:00');
    expect(when()).toEqual(['Friday 27 August 2027 at 9am']);
  });

  test('on the morning it closes where that one has gone by', async () => {
    await ann.types('poll open "Where?" Leeds | York closes tomorrow at 5pm');
    await bot.moveTo('2027-06-02 16:00');
    expect(when()).toEqual(['Wednesday 2 June 2027 at 9am']);
  });

  test.each(['today at 5pm', 'tomorrow at 8:30am', '5 June at 5pm'])(
    'not at all where no working morning is left: %s',
    async (closes) => {
      await bot.moveTo(closes.startsWith('5') ? '2027-06-04 10:00' : '2027-06-01 10:30');
      await ann.types(`poll open "Where?" Leeds | York closes ${closes}`);
      await bot.moveTo('2027-06-07 16:00');
      expect(told()).toEqual([]);
    },
  );

  test('again for another date, where it was extended', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await bot.moveTo('2027-06-10 16:00');
    await ann.types('poll extend P1 to 21 June at 5pm');
    await bot.moveTo('2027-06-21 16:00');
    expect(when()).toEqual(['Friday 18 June 2027 at 9am']);
  });

  test('not where it was closed or cancelled before', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await ann.types('poll open "When?" June | July closes 14 June at 5pm');
    await ann.types('poll close P1');
    await ann.types('poll cancel P2 because it was wrong');
    await bot.moveTo('2027-06-14 16:00');
    expect(told()).toEqual([]);
  });

  test('nor once they have left', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-14 16:00');
    expect(told()).toEqual([]);
  });

  test('in one message for several polls, each with its button', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await ann.types('poll open "When?" June | July closes 14 June at 5pm');
    await bot.moveTo('2027-06-11 10:00');
    expect(told()).toEqual([
      '2 things wait for you\n- P1 waits for your vote: Where? (Leeds Pharmacy LPN) [Vote]\n- P2 waits for your vote: When? (Leeds Pharmacy LPN) [Vote]\n[Snooze all] [Why these?]',
    ]);
  });
});

describe('the nudge', () => {
  test('takes the vote, says so and has nothing more to press', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await bot.moveTo('2027-06-11 10:00');
    const [nudge] = bot.direct('teams', 'bob');
    if (!nudge) throw new Error('Bob was not nudged');
    const direct = bot.teams('direct').as('bob');
    expect(await direct.presses(nudge.view, 'York')).toMatchObject({
      said: expect.stringContaining('P1 Where?: you voted for York.'),
    });
    await bot.wait(2);
    expect(told()[0]).toContain('P1 has your vote\nWhere?\n');
    expect(told()[0]).not.toContain('[');
    expect(readView(bot.card('#pharmacy', 'P1'))).toContain('- 2. York: 1 vote (Bob Hill)');
  });

  test('says what came of the poll', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await bot.moveTo('2027-06-11 10:00');
    await ann.types('vote P1 Leeds');
    await ann.types('poll close P1');
    await bot.wait(2);
    expect(told()[0]).toBe(
      'P1 is closed. Leeds: 1 of 1 vote\nWhere?\nClosed: Friday 11 June 2027 at 10am\nNetwork: Leeds Pharmacy LPN',
    );
  });

  test('tells nobody who has left since what came of it', async () => {
    await ann.types('poll open "Where?" Leeds | York closes 14 June at 5pm');
    await bot.moveTo('2027-06-11 10:00');
    await ann.types('vote P1 Leeds');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-12 10:00');
    await ann.types('poll close P1');
    await bot.wait(5);
    expect(told()[0]).toContain('P1 no longer waits for your vote');
    expect(told()[0]).not.toContain('Leeds:');
  });

  test('of a secret poll may be answered in the chat it comes in', async () => {
    await ann.types('poll open "Where?" Leeds | York secret closes 14 June at 5pm');
    await bot.moveTo('2027-06-11 10:00');
    expect(await bot.teams('direct').as('bob').reads('vote P1 York')).toContain(
      'P1 Where?: your vote is in.',
    );
    expect(await bob.reads('poll mine')).toContain('No poll waits for your vote.');
  });
});
