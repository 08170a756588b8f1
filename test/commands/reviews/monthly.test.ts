import { describe, expect, test } from 'vitest';
import { catAsMember } from '../../support/cat.ts';
import { isTitled } from '../../support/desk.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { gives, WHOLE } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { bob: 'deputy chair' }));
  await catAsMember(bot, ann, 'slack');
});

const inChannel = (title: string, channel = 'Pharmacy') =>
  bot.shown(channel).filter((each) => each.startsWith(title) || isTitled(each, title));
const AFTER = '2027-07-01 10:00';

describe('a monthly review', () => {
  const opened = (more = '') => ann.types(`review open Falls due 30 June 2027 monthly${more}`);
  const topics = async () =>
    (await bot.prisma.review.findMany({ orderBy: { number: 'asc' } })).map(({ number, due, status }) => [
      number,
      due.toISOString().slice(0, 10),
      status,
    ]);

  test('opens the next when it closes, once, and so on', async () => {
    await opened(' anonymous');
    await bot.moveTo('2027-09-01 10:00');
    expect(await topics()).toEqual([
      [1, '2027-06-30', 'closed'],
      [2, '2027-07-30', 'closed'],
      // 30 August is a bank holiday, a Monday.
      [3, '2027-08-27', 'closed'],
      [4, '2027-09-30', 'open'],
    ]);
    expect(inChannel('Review R4')[0]).toContain(
      'Falls\nReview R4, open for inputs until Thursday 30 September 2027 at 11:59pm\nInputs: Anonymous',
    );
    await gives(bot, ann, WHOLE, 'R4');
  });

  test('asks the members of that day', async () => {
    await opened();
    await bot.slack('#pharmacy').as('dev').types('member join');
    await ann.types('member accept @dev');
    await ann.types('member end cat because she has moved');
    await bot.moveTo(AFTER);
    expect(await ann.reads('review show R2')).toContain('Still to come: Ann Ward, Bob Hill, Dev Patel.');
  });

  test('or of the people named those who still belong', async () => {
    await opened(' with @cat and bob');
    await ann.types('member end cat because she has moved');
    await bot.moveTo(AFTER);
    expect(await ann.reads('review show R2')).toContain('Still to come: Bob Hill.');
  });

  test.each([
    ['it was stopped', () => ann.types('review stop R1')],
    ['it was cancelled', () => ann.types('review cancel R1 because of snow')],
    [
      'none of those named belongs any more',
      async () => {
        await ann.types('undo');
        await opened(' with @cat');
        await ann.types('member end cat because she has moved');
      },
    ],
  ])('opens no other where %s', async (_, happens) => {
    await opened();
    await happens();
    await bot.moveTo(AFTER);
    expect((await topics()).filter(([, , status]) => status === 'open')).toEqual([]);
    expect((await topics()).at(-1)?.[1]).toBe('2027-06-30');
  });

  test('says that it is the last where nobody is left to be asked', async () => {
    await opened(' with @cat');
    await ann.types('member end cat because she has moved');
    await bot.moveTo(AFTER);
    expect(inChannel('Review R1')[0]).toContain(
      'Repeats: No more: nobody who was to be asked may give input now',
    );
    await ann.types('review open Flu due 30 July 2027 monthly');
    await bot.moveTo('2027-08-02 10:00');
    expect(inChannel('Review R2')[0]).not.toContain('Repeats');
  });

  describe('given another date', () => {
    const moved = async (which: string) =>
      ann.presses(await ann.types('review extend R1 to 14 July 2027'), which);

    test('is asked whether those after it move, too', async () => {
      await opened();
      expect(await ann.reads('review extend R1 to 14 July 2027')).toBe(
        [
          'This one, or all from here on?',
          'R1 repeats every month. Is Wednesday 14 July 2027 the last day of this one only, or do those after it move with it?',
          '[This one only] [From here on]',
        ].join('\n'),
      );
      expect(await topics()).toEqual([[1, '2027-06-30', 'open']]);
    });

    test('alone, leaves those after it where they were', async () => {
      await opened();
      await moved('This one only');
      await bot.moveTo('2027-07-15 10:00');
      expect(await topics()).toEqual([
        [1, '2027-07-14', 'closed'],
        [2, '2027-07-30', 'open'],
      ]);
    });

    test.each([
      ['by a button', () => moved('From here on')],
      ['in words', () => ann.types('review extend R1 to 14 July 2027 from here on')],
    ])('from here on, %s, moves them to the same day of their month', async (_, move) => {
      await opened();
      await move();
      await bot.moveTo('2027-07-15 10:00');
      expect(await topics()).toEqual([
        [1, '2027-07-14', 'closed'],
        [2, '2027-08-13', 'open'],
      ]);
      await bot.moveTo('2027-08-16 10:00');
      expect((await topics()).at(-1)).toEqual([3, '2027-09-14', 'open']);
    });
  });
});

describe('a quarterly review', () => {
  test.each(['quarterly', 'every quarter', 'every three months'])('comes %s', async (often) => {
    await ann.types(`review open Falls due 30 June 2027 ${often}`);
    expect(inChannel('Review R1')[0]).toContain('Repeats: Every three months');
    await bot.moveTo('2027-07-01 10:00');
    expect(inChannel('Review R2')[0]).toContain(', open for inputs until Thursday 30 September 2027');
  });

  test('is opened by the form', async () => {
    await ann.fills(await ann.types('review open'), {
      topic: 'Falls',
      due: '2027-06-30',
      repeats: 'quarterly',
    });
    expect(inChannel('Review R1')[0]).toContain('Repeats: Every three months');
  });
});

describe('a series that nobody answers', () => {
  const asked = () =>
    bot
      .direct('slack', 'ann')
      .filter(({ view }) => JSON.stringify(view).includes('Shall it stop repeating?'));

  test('is put to whoever opened it after two rounds, and stops at a press', async () => {
    await ann.types('review open Falls due 30 June 2027 monthly');
    await bot.moveTo('2027-07-29 10:00');
    expect(asked()).toHaveLength(0);
    await bot.moveTo('2027-08-02 10:00');
    const [question] = asked();
    expect(question && readView(question.view)).toContain('[Stop repeating]');
    const direct = bot.slack('direct').as('ann');
    if (question) await direct.presses(question.view, 'Stop repeating');
    await bot.moveTo('2027-12-01 10:00');
    expect(await bot.prisma.review.count()).toBe(3);
  });

  test('is not, if somebody answered one of them', async () => {
    await ann.types('review open Falls due 30 June 2027 monthly');
    await bot.moveTo('2027-07-05 10:00');
    await gives(bot, ann, WHOLE, 'R2');
    await bot.moveTo('2027-09-15 10:00');
    expect(asked()).toHaveLength(0);
  });
});
