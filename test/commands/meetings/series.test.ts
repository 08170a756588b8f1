import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
});

const TUESDAYS =
  'meeting schedule "LPN meeting" on the second Tuesday of each month at 2pm for 90 minutes from January to July, not August in Leeds';
const MONDAYS = 'meeting schedule Board on the first Monday of each month at 10am from January to July';
const card = (title = 'LPN meeting') => readView(bot.card('#pharmacy', title));
const cards = () => bot.shown('#pharmacy').filter((shown) => shown.includes('LPN meeting'));

describe('a series is planned', () => {
  test('at once, each on its day at the same time by the clock, with one card for the next meeting', async () => {
    expect(await ann.reads(TUESDAYS)).toBe(
      [
        '7 meetings are planned: LPN meeting',
        'The second Tuesday of each month at 2pm, for 1 hour 30 minutes, in Leeds. The card of the next one is shown, and that of each other once the one before it is over.',
        '- M1 Tuesday 11 January 2028 at 2pm',
        '- M2 Tuesday 8 February 2028 at 2pm',
        '- M3 Tuesday 14 March 2028 at 2pm',
        '- M4 Tuesday 11 April 2028 at 2pm',
        '- M5 Tuesday 9 May 2028 at 2pm',
        '- M6 Tuesday 13 June 2028 at 2pm',
        '- M7 Tuesday 11 July 2028 at 2pm',
        '[Undo]',
      ].join('\n'),
    );
    expect(cards()).toHaveLength(1);
    expect(card()).toContain(
      'Meeting M1, Tuesday 11 January 2028 at 2pm, for 1 hour 30 minutes, planned\nWhere: Leeds\nSeries: 1 of 7, then M2 on Tuesday 8 February 2028 at 2pm',
    );
    expect(await bob.reads('meeting list')).toContain('M7 LPN meeting, Tuesday 11 July 2028 at 2pm');
  });

  test('without what is left out, by month or by day', async () => {
    const answer = await ann.reads(
      'meeting schedule "LPN meeting" every other Tuesday at 2pm from 6 July 2027 until the end of September, except August and 14 September',
    );
    expect(answer.match(/M\d.*/g)).toEqual([
      'M1 Tuesday 6 July 2027 at 2pm',
      'M2 Tuesday 20 July 2027 at 2pm',
      'M3 Tuesday 28 September 2027 at 2pm',
    ]);
  });

  test('by form, with the time to the end', async () => {
    const form = await ann.types(
      'meeting schedule "LPN meeting" on the second Tuesday of each month from 2pm to 4pm',
    );
    expect(form.kind).toBe('form');
    const answer = await ann.fills(form, { last: 'September' });
    expect(readView(answer)).toContain(
      '4 meetings are planned: LPN meeting\nThe second Tuesday of each month at 2pm, for 2 hours.',
    );
  });

  test('in everyday words', async () => {
    expect(
      await ann.reads('Please arrange a meeting "LPN meeting" every Tuesday at 2pm until 22 June'),
    ).toContain('4 meetings are planned');
  });

  test('not of one, of none, or of very many', async () => {
    expect(await ann.reads(TUESDAYS.replace('January to July', 'January to 31 January 2028'))).toContain(
      'There is only one such day in that time.',
    );
    expect(await ann.reads(TUESDAYS.replace('January to July', 'May 2027 to May 2027'))).toContain(
      'There is no such day still to come in that time.',
    );
    expect(await ann.reads('meeting schedule Board on Mondays at 2pm from June to June 2029')).toContain(
      'Please plan at most 53 at once',
    );
  });

  test('only by those who convene', async () => {
    expect(await bob.reads(TUESDAYS)).toContain('Only');
    expect(await bob.reads('meeting list')).toContain('No meeting is planned');
  });

  test('and taken back as a whole', async () => {
    await ann.presses(await ann.types(TUESDAYS), 'Undo');
    expect(await ann.reads('meeting list')).toContain('No meeting is planned');
    expect(card('Meeting M1')).toContain('was taken back');
  });
});

describe('days on which nobody works are asked about', () => {
  const asked = () => ann.types(MONDAYS);

  test('before anything is planned', async () => {
    expect(readView(await asked())).toBe(
      [
        'Not planned yet: Board',
        'Of these 7 meetings 2 would be on a day on which nobody works:',
        "- Monday 3 January 2028, a bank holiday, New Year's Day (substitute day)",
        '- Monday 1 May 2028, a bank holiday, Early May bank holiday',
        '[Next working day] [Working day before] [Leave them out] [Keep them]',
      ].join('\n'),
    );
    expect(await ann.reads('meeting list')).toContain('No meeting is planned');
  });

  test.each([
    ['Next working day', 'M1 Tuesday 4 January 2028 at 10am', '7 meetings'],
    ['Working day before', 'M1 Friday 31 December 2027 at 10am', '7 meetings'],
    ['Leave them out', 'M1 Monday 7 February 2028 at 10am', '5 meetings'],
    ['Keep them', 'M1 Monday 3 January 2028 at 10am', '7 meetings'],
  ])('%s', async (button, first, count) => {
    const answer = readView(await ann.presses(await asked(), button));
    expect(answer).toContain(first);
    expect(answer).toContain(count);
  });
});

describe('a series is changed', () => {
  test('one by one', async () => {
    await ann.types(TUESDAYS);
    await ann.types('meeting move M1 to 12 January 2028 at 3pm');
    expect(card()).toContain('Meeting M1, Wednesday 12 January 2028 at 3pm');
    expect(card()).toContain('Series: 1 of 7, then M2 on Tuesday 8 February 2028 at 2pm');
  });

  test('from one of them on, each by as many days and to the same time by the clock, and taken back at once', async () => {
    await ann.types(TUESDAYS);
    const answer = await ann.types('meeting move M3 to 15 March 2028 at 4pm from here on');
    expect(readView(answer)).toContain(
      'M3 LPN meeting is now on Wednesday 15 March 2028 at 4pm, and so are those after it:\n- M4 Wednesday 12 April 2028 at 4pm\n- M5 Wednesday 10 May 2028 at 4pm',
    );
    const list = await ann.reads('meeting list');
    expect(list).toContain('M2 LPN meeting, Tuesday 8 February 2028 at 2pm');
    expect(list).toContain('M7 LPN meeting, Wednesday 12 July 2028 at 4pm');
    await ann.types('undo');
    expect(await ann.reads('meeting list')).toContain('M7 LPN meeting, Tuesday 11 July 2028 at 2pm');
  });

  test('and cancelled from one of them on, with why', async () => {
    await ann.types(TUESDAYS);
    expect(await ann.reads('meeting cancel M5 from here on because the network closes')).toContain(
      'M5 LPN meeting is cancelled, and so are M6 and M7.',
    );
    const list = await ann.reads('meeting list');
    expect(list).toContain('M4 LPN meeting');
    expect(list).not.toContain('M5 LPN meeting');
    expect(await ann.reads('meeting show M7')).toContain(', cancelled, because the network closes');
  });

  test('but what is in no series has nothing after it', async () => {
    await ann.types('meeting schedule Away on 14 June 2027 at 2pm');
    expect(await ann.reads('meeting move M1 to 15 June 2027 at 2pm from here on')).toContain(
      'M1 is not one of a series.',
    );
  });
});

describe('the next card is shown', () => {
  test('once the meeting before it has ended', async () => {
    await ann.types(TUESDAYS);
    await ann.types('meeting start M1');
    await ann.types('meeting end');
    expect(cards()).toHaveLength(2);
    expect(card('Meeting M2')).toContain('Series: 2 of 7, then M3 on');
  });

  test('or was cancelled', async () => {
    await ann.types(TUESDAYS);
    await ann.types('meeting cancel M1 because of snow');
    expect(card('Meeting M2')).toContain(', planned');
  });

  test('and the last says that it is', async () => {
    await ann.types(TUESDAYS);
    await ann.presses(await ann.types('meeting start M7'), 'Start M7 now');
    expect(card('Meeting M7')).toContain('Series: 7 of 7, the last');
  });
});
