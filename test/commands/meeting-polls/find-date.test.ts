import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { cat: 'clinician' }));
});

const FIND =
  'meeting find "Next meeting" on 3 August 2027 at 2pm, 4 August 2027 at 10am or 30 August 2027 at 2pm for 90 minutes in Leeds closes 11 June 2027 5pm';
const poll = (number = 1) => readView(bot.card('Pharmacy', `Poll P${number}`));
const meeting = (number = 1) => readView(bot.card('Pharmacy', `Meeting M${number}`));
const told = (who: string) => bot.direct('slack', who).map(({ view }) => readView(view));
const meetings = () => bot.prisma.meeting.count({ where: { status: 'scheduled' } });

describe('a date for a meeting', () => {
  test('is asked for in a poll, found at its close, and put to those who decide, who plan the meeting on it', async () => {
    await ann.types(FIND);
    expect(poll()).toContain('Which of these dates suit you for: Next meeting');
    expect(poll()).toContain('1. Tuesday 3 August 2027 at 2pm');
    expect(poll()).toContain('Meeting: Next meeting, for 1 hour 30 minutes, Leeds');
    expect(poll()).toContain('Days off: Monday 30 August 2027 is a bank holiday, Summer bank holiday');
    await bob.types('vote 1 no, 2 yes, 3 yes in P1');
    await ann.types('vote 1 yes, 2 if need be, 3 yes in P1');
    await bot.moveTo('2027-06-11 17:05');
    expect(told('bob').join()).not.toContain('has found a date');
    const shown = told('ann').filter((each) =>
      each.includes('P1 has found a date: Monday 30 August 2027 at 2pm'),
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain(
      '[Schedule it: Monday 30 August 2027 at 2pm] [Wednesday 4 August 2027 at 10am] [Tuesday 3 August 2027 at 2pm]',
    );
    expect(poll()).toContain('[Schedule it: Monday 30 August 2027 at 2pm]');
    const [nudge] = bot.direct('slack', 'ann').slice(-1);
    if (!nudge) throw new Error('no nudge');
    await bot.slack('direct').as('ann').presses(nudge.view, 'Wednesday 4 August 2027 at 10am');
    expect(meeting()).toContain('Next meeting');
    expect(meeting()).toContain('Wednesday 4 August 2027 at 10am, for 1 hour 30 minutes');
    expect(meeting()).toContain('Leeds');
    expect(poll()).toContain('Planned as: M1');
    expect(poll()).not.toContain('[Schedule it');
    await bot.wait(60);
    expect(told('ann').join()).toContain('M1 is planned: Wednesday 4 August 2027 at 10am');
    expect(await ann.reads('meeting pick P1')).toContain(
      'M1 was planned from P1 already. To move it: meeting move M1',
    );
    expect(await meetings()).toBe(1);
  });

  test('can be picked again once its meeting was taken back or cancelled', async () => {
    await ann.types(FIND);
    await ann.types('vote 1 yes, 2 no, 3 no in P1');
    await ann.types('poll close P1');
    await bot.wait(60);
    await ann.types('meeting pick P1');
    expect(meeting()).toContain('Tuesday 3 August 2027 at 2pm');
    await ann.types('undo');
    expect(poll()).toContain('[Schedule it: Tuesday 3 August 2027 at 2pm]');
    await ann.types('meeting pick P1 on 4 August 2027 at 10am');
    expect(meeting(2)).toContain('Wednesday 4 August 2027 at 10am');
    await ann.types('meeting cancel M2 because of illness');
    expect(poll()).toContain('[Schedule it');
  });

  test('has one meeting at most, though the first is brought back once another was picked', async () => {
    await ann.types('member add @dev as deputy chair');
    const dev = bot.slack('#pharmacy').as('dev');
    await ann.types(FIND);
    await ann.types('vote 1 yes, 2 yes, 3 no in P1');
    await ann.types('poll close P1');
    await bot.wait(60);
    await ann.types('meeting pick P1');
    await ann.types('meeting cancel M1 because of illness');
    await dev.types('meeting pick P1 on 4 August 2027 at 10am');
    expect(await ann.reads('undo')).toContain(
      'M2 was planned from the same poll meanwhile, so this meeting cannot stand again.',
    );
    expect(await meetings()).toBe(1);
    await dev.types('undo');
    await ann.types('undo');
    expect(meeting()).toContain('Tuesday 3 August 2027 at 2pm');
    expect(await meetings()).toBe(1);
  });

  test('is the instant that was asked about, though the network has another time zone by then', async () => {
    await ann.types(FIND);
    await ann.types('vote 1 yes, 2 no, 3 no in P1');
    await ann.types('poll close P1');
    await ann.types('network change --zone Europe/Athens');
    await bot.wait(60);
    await ann.types('meeting pick P1');
    const { startsAt } = await bot.prisma.meeting.findFirstOrThrow();
    expect(startsAt.toISOString()).toBe('2027-08-03T13:00:00.000Z');
  });

  test('is the one that fewest cannot make, then that most can make without difficulty, then the earliest', async () => {
    const orders: [string[], string][] = [
      [['1 yes, 2 if need be, 3 yes', '1 no, 2 if need be, 3 yes'], '30 August'],
      [['1 if need be, 2 yes, 3 no', '1 if need be, 2 if need be, 3 yes'], '4 August'],
      [['1 yes, 2 yes, 3 yes', '1 yes, 2 yes, 3 yes'], '3 August'],
      [['1 yes, 2 if need be, 3 no', '1 no, 2 if need be, 3 no'], '4 August'],
    ];
    for (const [index, [[first, second], best]] of orders.entries()) {
      await ann.types(FIND);
      await ann.types(`vote ${first} in P${index + 1}`);
      await bob.types(`vote ${second} in P${index + 1}`);
      await ann.types(`poll close P${index + 1}`);
      const [, named] = /\[Schedule it: \w+ (\d+ \w+) 2027/.exec(poll(index + 1)) ?? [];
      expect(named, String(index)).toBe(best);
    }
  });

  test('that has gone by is not offered, and nobody is told of a cancelled search', async () => {
    await ann.types(
      'meeting find "Next meeting" on 14 June 2027 at 9am or 21 June 2027 at 9am closes 11 June 2027 5pm',
    );
    await ann.types('vote 1 yes, 2 no in P1');
    await bot.moveTo('2027-06-15 10:00');
    expect(await ann.reads('poll show P1')).toContain('[Schedule it: Monday 21 June 2027 at 9am]');
    expect(await ann.reads('meeting pick P1 on 14 June 2027 at 9am')).toContain('has gone by');
    await bot.moveTo('2027-06-22 10:00');
    expect(await ann.reads('poll show P1')).not.toContain('[Schedule it');
    expect(await ann.reads('meeting pick P1')).toContain(
      'All dates of P1 have gone by. To ask about others: meeting find',
    );
    await ann.types(FIND.replace('11 June', '30 June'));
    await ann.types('poll cancel P2 because the room is gone');
    await bot.moveTo('2027-07-02 10:00');
    expect(told('ann').join()).not.toContain('P2 has found');
    expect(await ann.reads('meeting pick P2')).toContain('P2 was cancelled, so it found no date');
    expect(await meetings()).toBe(0);
  });

  test('on which nobody answered is put to the chair all the same', async () => {
    await ann.types(FIND);
    await bot.moveTo('2027-06-11 17:05');
    const shown = told('ann').filter((each) => each.includes('Nobody said in P1 which dates suit them'));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain(
      '[Schedule it: Tuesday 3 August 2027 at 2pm] [Wednesday 4 August 2027 at 10am]',
    );
  });

  test('is asked for by those who convene, among two to ten dates ahead, before the first of them', async () => {
    expect(await bob.reads(FIND)).toContain('Only');
    for (const [dates, says] of [
      ['3 August 2027 at 2pm', 'Please give 2 to 10 dates with their times'],
      ['3 August 2027 at 2pm, soon', 'I could not read “soon” as a day and a time'],
      ['3 August 2027 at 2pm, 3 August 2027 at 14:00', 'Tuesday 3 August 2027 at 2pm is there twice'],
      ['3 May 2027 at 2pm, 3 August 2027 at 2pm', 'Monday 3 May 2027 at 2pm has gone by'],
    ]) {
      const form = await ann.types('meeting find');
      const refused = await ann.fills(form, { title: 'Next', dates: dates ?? '' });
      expect(readView(refused), dates).toContain(says);
    }
    expect(await ann.reads(FIND.replace('11 June', '11 August'))).toContain(
      'Please have it close before that.',
    );
    expect(await ann.reads('meeting pick P9')).toContain('P9');
    await ann.types('poll open "Where?" Leeds | York closes 11 June 2027 5pm');
    expect(await ann.reads('meeting pick P1')).toContain('was not opened to find a date for a meeting');
    await ann.types(FIND);
    expect(await ann.reads('meeting pick P2')).toContain(
      'P2 is still open, until Friday 11 June 2027 at 5pm',
    );
    await ann.types('undo');
    expect(poll(2)).toContain('was taken back');
  });

  test('closes in a week if nobody says, but before the first date', async () => {
    await ann.types('meeting find "Next meeting" on 3 August 2027 at 2pm or 4 August 2027 at 2pm');
    expect(poll()).toContain('closes on Tuesday 8 June 2027 at 5pm');
    await ann.types('meeting find "Next meeting" on 4 June 2027 at 2pm or 4 August 2027 at 2pm');
    expect(poll(2)).toContain('closes on Thursday 3 June 2027 at 5pm');
    await ann.types('meeting find "Next meeting" on 1 June 2027 at 4pm or 4 August 2027 at 2pm');
    expect(poll(3)).toContain('closes on Tuesday 1 June 2027 at 3pm (today)');
  });

  test('never leaves the members less than an hour, unless somebody says so', async () => {
    const near = 'meeting find "Next meeting" on 1 June 2027 at 11am or 4 August 2027 at 2pm';
    expect(await ann.reads(near)).toContain(
      'The first of these dates, Tuesday 1 June 2027 at 11am, is too near for the members to answer in time.',
    );
    await ann.types(`${near} closes 1 June 2027 at 10:30am`);
    expect(poll()).toContain('closes on Tuesday 1 June 2027 at 10:30am');
    await bot.moveTo('2027-06-03 16:55');
    await ann.types('meeting find "Another" on 4 June 2027 at 2pm or 4 August 2027 at 2pm');
    expect(poll(2)).toContain('closes on Friday 4 June 2027 at 1pm');
  });

  test('keeps the link to join online for the meeting that comes of it', async () => {
    await ann.types(
      'meeting find "Next meeting" on 3 August 2027 at 2pm or 4 August 2027 at 2pm online at https://zoom.us/j/123 closes 11 June 2027 5pm',
    );
    await ann.types('vote P1 3 August 2027 at 2pm: yes');
    await bot.moveTo('2027-06-11 17:01');
    await ann.types('meeting pick P1 on 3 August 2027 at 2pm');
    expect(readView(bot.card('#pharmacy', 'Next meeting'))).toContain('https://zoom.us/j/123');
  });

  test('is in the network’s time, on either side of a change of the clocks', async () => {
    await ann.types(
      'meeting find "Autumn" on 30 October 2027 at 2pm or 1 November 2027 at 2pm closes 11 June 2027 5pm',
    );
    await ann.types('vote 1 no, 2 yes in P1');
    await ann.types('poll close P1');
    await ann.types('meeting pick P1');
    expect(meeting()).toContain('Monday 1 November 2027 at 2pm');
    const { startsAt } = await bot.prisma.meeting.findFirstOrThrow();
    expect(startsAt.toISOString()).toBe('2027-11-01T14:00:00.000Z');
    expect(poll()).toContain('Saturday 30 October 2027 is a Saturday');
  });

  test('is asked for in other words, and from a form', async () => {
    for (const typed of [
      'find a date for the next meeting: 3 August 2027 at 2pm, 4 August 2027 at 10am or 5 August 2027 at 2pm',
      'find a date for our next meeting: 3 August 2027 at 2pm, Wednesday, 4 August 2027 at 10am or 5 August 2027 at 2pm for 90 minutes',
      'find a date for "Next meeting" on 3 August 2027 at 2pm | 4 August 2027 at 10am | 5 August 2027 at 2pm',
      'when can we all meet: 3 August 2027 at 2pm, 4 August 2027 at 10am or 5 August 2027 at 2pm?',
    ]) {
      expect(await ann.reads(typed), typed).toBe('');
      const { number, options } = await bot.prisma.poll.findFirstOrThrow({ where: { status: 'open' } });
      expect(options, typed).toEqual([
        'Tuesday 3 August 2027 at 2pm',
        'Wednesday 4 August 2027 at 10am',
        'Thursday 5 August 2027 at 2pm',
      ]);
      expect(poll(number).toLowerCase(), typed).toContain('which of these dates suit you for: next meeting');
      await ann.types(`poll cancel P${number} because of a typing mistake`);
    }
    const form = await ann.types('meeting find');
    await ann.fills(form, { title: 'Next meeting', dates: '3 August 2027 at 2pm\n4 August 2027 at 10am' });
    expect(poll(5)).toContain('2. Wednesday 4 August 2027 at 10am');
  });
});
