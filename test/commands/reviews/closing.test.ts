import { beforeEach, describe, expect, test } from 'vitest';
import { jobs } from '../../../jobs/index.ts';
import { catAsMember } from '../../support/cat.ts';
import { isTitled } from '../../support/desk.ts';
import { readView } from '../../support/read-view.ts';
import { pickedOn, type Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives, WHOLE } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let cat: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
  cat = await catAsMember(bot, ann, 'slack');
});

const inChannel = (title: string, channel = 'Pharmacy') =>
  bot.shown(channel).filter((each) => each.startsWith(title) || isTitled(each, title));
const AFTER = '2027-07-01 10:00';

describe('at the end of its last day', () => {
  beforeEach(async () => {
    await ann.types('review open Falls due 30 June 2027');
    await gives(bot, ann, { now: 'We ring', varies: 'Who', try: 'Rotas', useful: '5' });
    await gives(bot, bob, { now: 'We write', varies: 'When', try: 'Letters', useful: '2' });
    await gives(bot, cat, { now: 'Only a draft', save: 'draft' });
  });

  test('a review closes once, and its report stands in every channel', async () => {
    await bot.moveTo('2027-06-30 23:58');
    expect(inChannel('Report of')).toEqual([]);
    await bot.moveTo(AFTER);
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      const [report, ...others] = inChannel('Report of R1 Falls', channel);
      expect(others).toEqual([]);
      expect(report).toContain('2 of 3 gave their input (67%).');
      expect(report).toContain(
        '## How useful was this, 1 to 5?\n1 gave 5, 1 gave 2. The middle score is 3.5.',
      );
      expect(report).toMatch(
        /## What do we do now\?\n- 1\. We (ring \(Ann Ward\)|write \(Bob Hill\)) \[Make an action\]/,
      );
      expect(report).toContain('[Whole report]');
      expect(report).not.toContain('Only a draft');
      expect(inChannel('Review R1', channel)).toEqual([
        [
          'Falls',
          'Review R1, closed on Wednesday 30 June 2027 at 11:59pm',
          'Report: 2 of 3 gave their input (67%).',
          '[Whole report]',
        ].join('\n'),
      ]);
    }
    const changes = await bot.prisma.change.findMany({
      where: { requestId: { startsWith: 'close-review' } },
    });
    expect(changes).toMatchObject([{ record: 'review', command: 'review.close', personId: null }]);
  });

  test('a line of the report becomes an action, its text to be changed and its owner to be chosen', async () => {
    await bot.moveTo(AFTER);
    const report = bot.card('Pharmacy', 'Report of R1');
    for (const [speaker, platform, line] of [
      [bob, 'teams', 'Letters'],
      [ann, 'slack', 'Rotas'],
    ] as const) {
      const form = await speaker.presses(report, 'Make an action', line);
      expect(readView(form)).toContain(`New action\nOwner*:\nWhat is to be done*: ${line} (R1, line `);
      await speaker.fills(form, { owner: pickedOn(platform, 'cat'), text: `Write ${line}` });
      expect(bot.shown('Pharmacy').at(-1)).toMatch(new RegExp(`^.*Write ${line}.*\nAction A\\d, Cat Jones,`));
    }
    expect(readView(await ann.types('review act R1 1'))).toContain('What is to be done*: We');
    expect(await ann.reads('review act R1 7')).toContain('The report of R1 has no line 7.');
  });

  test('a line becomes one action, whoever acts on it again or at the same time', async () => {
    await bot.moveTo(AFTER);
    const report = bot.card('Pharmacy', 'Report of R1');
    const forms = await Promise.all(
      [bob, ann].map((each) => each.presses(report, 'Make an action', 'Letters')),
    );
    const [bobs, anns] = forms;
    if (!bobs || !anns) throw new Error('no forms');
    const answers = await Promise.all([
      bob.fills(bobs, { owner: pickedOn('teams', 'cat'), text: 'Write letters' }),
      ann.fills(anns, { owner: pickedOn('slack', 'cat'), text: 'Write letters' }),
    ]);
    const told = answers.map((answer) => readView(answer)).filter((each) => each.includes('already'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('A1 was made of that line already.');
    expect(bot.shown('Pharmacy').filter((each) => each.includes('\nAction A'))).toHaveLength(1);
    const again = await ann.presses(report, 'Make an action', 'Letters');
    expect(readView(again)).toContain('A1 was made of that line already.');
    expect(readView(await ann.presses(again, 'Show A1'))).toContain('Write letters');
    for (const which of [bob, ann]) await which.types('undo');
    expect(readView(await ann.presses(report, 'Make an action', 'Letters'))).toContain('New action');
  });

  test('the whole report stays readable', async () => {
    await bot.moveTo(AFTER);
    const report = readView(await ann.presses(bot.card('#pharmacy', 'Report of R1'), 'Whole report'));
    expect(report).toMatch(/^Report of R1 Falls\n2 of 3 gave their input/);
    expect(report).toContain('Rotas (Ann Ward)');
    await ann.types('member add @cat as manager');
    await ann.presses(await ann.types('me forget'), 'Yes, forget me');
    await bot.wait(5);
    for (const forgotten of [await bob.reads('review show R1'), inChannel('Report of')[0]]) {
      expect(forgotten).toContain('2 of 3 gave their input');
      expect(forgotten).toContain('Rotas (a former member)');
      expect(forgotten).not.toContain('Ann Ward');
    }
  });

  test('what was asked of nobody comes in the morning, while the card that stands there says so at once', async () => {
    await bot.moveTo('2027-07-01 00:00');
    expect(inChannel('Review R1')[0]).toContain('Review R1, closed on');
    expect(inChannel('Report of')).toEqual([]);
    await bot.moveTo('2027-07-01 09:00');
    expect(inChannel('Report of')).toHaveLength(1);
  });

  test('no more time is given once it is up, though the report is not there yet', async () => {
    const { id } = await bot.prisma.review.findFirstOrThrow();
    await bot.prisma.review.update({ where: { id }, data: { closesAt: bot.now() } });
    expect(await bot.whileAsleep(() => ann.reads('review extend R1 to 14 July 2027'))).toContain(
      'R1 is closed, so nothing can be given or changed. It took inputs until',
    );
  });

  test('closed by hand, even at night, its report comes at once, and drafts are spoken of before', async () => {
    await bot.moveTo('2027-06-05 23:00');
    const asked = await ann.presses(bot.card('#pharmacy', 'R1'), 'Close');
    expect(readView(asked)).toBe(
      'Close R1 now?\nFalls. 2 of 3 gave their input (67%). One draft waits, and would be lost. Its report is published at once, and nothing more can be given. This cannot be undone.\n[Close review]',
    );
    expect(inChannel('Report of')).toEqual([]);
    await ann.fills(asked, {});
    expect(inChannel('Report of')).toHaveLength(1);
  });

  test('nothing closes before, after another date was given', async () => {
    await ann.types('review extend R1 to 2 July 2027');
    await bot.moveTo(AFTER);
    const { id } = await bot.prisma.review.findFirstOrThrow();
    await jobs['close-review']({ id }, bot.jobContext);
    expect(inChannel('Report of')).toEqual([]);
    await gives(bot, cat);
    await bot.moveTo('2027-07-05 10:00');
    expect(inChannel('Report of')[0]).toContain('3 of 3 gave their input (100%).');
  });
});

test('whoever leaves without having given counts no more, and the card says so', async () => {
  await ann.types('review open Falls due 30 June 2027');
  await gives(bot, ann);
  await ann.types('member end cat because she has moved');
  await bot.moveTo('2027-06-02 00:01');
  for (const shown of [inChannel('Review R1')[0], await ann.reads('review show R1')])
    expect(shown).toContain(
      '1 of those asked has left since, and is not counted unless they gave theirs before',
    );
  expect(inChannel('Review R1')[0]).toContain('Inputs given: 1 of 2');
  await closes(ann);
  expect(inChannel('Report of')[0]).toContain('1 of 2 gave their input (50%).');
});

describe('a review that nobody gave anything to', () => {
  test('says so', async () => {
    await ann.types('review open Falls due 30 June 2027');
    await closes(ann);
    const said =
      'Report of R1 Falls\nNobody of 3 gave their input.\nIt is for learning together, and never for judging how anyone does their work.';
    expect(inChannel('Report of')).toEqual([said]);
    expect(await ann.reads('review show R1')).toBe(said);
  });
});

test('an input is taken until the last minute is over', async () => {
  await ann.types('review open Falls due 30 June 2027');
  const form = await bob.presses(bot.card('Pharmacy', 'R1'), 'Your input');
  await bot.moveTo('2027-06-30 23:59');
  await bot.wait(30);
  expect(readView(await bob.fills(form, WHOLE))).toContain('Your input to R1 is given');
  await bot.moveTo('2027-07-01 00:01');
  expect(inChannel('Review R1')[0]).toContain('closed on Wednesday 30 June 2027 at 11:59pm');
  await bot.moveTo(AFTER);
  expect(inChannel('Report of')[0]).toContain('1 of 3 gave their input');
});

test('what is late closes all the same, with nothing more taken', async () => {
  await ann.types('review open Falls due 30 June 2027 monthly');
  await gives(bot, ann);
  const form = await bob.presses(bot.card('Pharmacy', 'R1'), 'Your input');
  const { id } = await bot.prisma.review.findFirstOrThrow();
  const late = new Date('2027-09-10T09:00:00Z');
  await jobs['close-review']({ id }, { ...bot.jobContext, now: () => late });
  expect(readView(await bob.fills(form, WHOLE))).toContain('R1 is closed');
  const [, next] = await bot.prisma.review.findMany({ orderBy: { number: 'asc' } });
  expect(next?.due).toEqual(new Date('2027-09-30'));
});
