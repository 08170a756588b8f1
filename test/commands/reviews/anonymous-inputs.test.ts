import { describe, expect, test } from 'vitest';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { jobs } from '../../../jobs/index.ts';
import { catAsMember } from '../../support/cat.ts';
import { isTitled } from '../../support/desk.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
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

describe('anonymous inputs', () => {
  const opened = () => ann.types('review open Falls due 30 June 2027 anonymous');

  test('are told without names, where three besides whoever opened it gave theirs', async () => {
    await bot.slack('#pharmacy').as('dev').types('member join');
    await ann.types('member accept @dev');
    await opened();
    await gives(bot, ann, { ...WHOLE, now: 'We ring', useful: '1' });
    await gives(bot, bob, { ...WHOLE, now: 'We write' });
    await gives(bot, cat, { ...WHOLE, now: 'We wait' });
    await gives(bot, bot.slack('#pharmacy').as('dev'), { ...WHOLE, now: 'We ask' });
    await bot.moveTo(AFTER);
    const report = await bob.reads('review show R1');
    expect(report).toContain('4 of 4 gave their input (100%).');
    expect(report).toContain('3 gave 4, 1 gave 1. The middle score is 4.');
    for (const text of ['We ring', 'We write', 'We wait'])
      expect(report).toContain(`. ${text} [Make an action]`);
    for (const name of ['Ann', 'Bob', 'Cat']) expect(report).not.toContain(name);
    expect(inChannel('Report of')[0]).toContain('We write');
  });

  test.each([
    ['whoever opened it would know the others’ two', '1', '5'],
    ['all gave the same', '4', '4'],
  ])('tell no scores where %s', async (_, anns, bobs) => {
    await opened();
    await gives(bot, ann, { ...WHOLE, now: 'We ring', useful: anns });
    await gives(bot, bob, { ...WHOLE, useful: bobs });
    await gives(bot, cat);
    await closes(ann);
    const report = await bob.reads('review show R1');
    expect(report).toContain(
      '## How useful was this, 1 to 5?\nThe scores are not shown: all gave the same, or',
    );
    expect(report).not.toMatch(/gave \d/);
    expect(report).toContain('We ring');
    expect(await bot.prisma.reportCount.count()).toBe(0);
  });

  describe('where fewer than three would be asked', () => {
    const asked = () => ann.types('review open Falls due 30 June 2027 with @cat and bob anonymous monthly');

    test('are warned of before anything opens', async () => {
      expect(readView(await asked())).toBe(
        'It is not open yet\nOnly 2 people would be asked, and anonymously. Of fewer than 3 anonymous inputs I show only how many they are, so that nobody can guess whose they are: what they wrote would be lost.\n[Open it named] [Ask more people] [Open it all the same]',
      );
      expect(await bot.prisma.review.count()).toBe(0);
    });

    test.each([
      ['Open it named', 'Inputs: Named'],
      ['Open it all the same', 'Inputs: Anonymous'],
    ])('“%s” opens it so', async (button, says) => {
      await ann.presses(await asked(), button);
      expect(inChannel('Review R1')[0]).toContain(
        `Falls\nReview R1, open for inputs until Wednesday 30 June 2027 at 11:59pm\n${says}\nRepeats`,
      );
      expect(await bot.prisma.reviewer.count()).toBe(2);
    });

    test('“Ask more people” is the form, with all that was said', async () => {
      const form = await ann.presses(await asked(), 'Ask more people');
      expect(readView(form)).toMatch(
        /^New review\nWhat to review\*: Falls\nLast day for inputs\*: 2027-06-30/,
      );
      await ann.fills(form, { reviewers: null });
      expect(inChannel('Review R1')[0]).toContain('Inputs: Anonymous');
      expect(await bot.prisma.reviewer.count()).toBe(3);
    });
  });

  test('of fewer than three only how many', async () => {
    await opened();
    await gives(bot, ann);
    await gives(bot, bob);
    await gives(bot, cat, { ...WHOLE, save: 'draft' });
    await closes(ann);
    for (const report of [inChannel('Report of')[0], await ann.reads('review show R1')]) {
      expect(report).toMatch(
        /2 of 3 gave their input \(67%\)\.\nThe inputs were anonymous\. As fewer than 3/,
      );
      expect(report).not.toMatch(/We ring|gave 4/);
    }
    expect(await bot.prisma.review.findFirstOrThrow()).toMatchObject({ given: 2, asked: 3 });
    expect(await bot.prisma.reportLine.count()).toBe(0);
    expect(await bot.prisma.reportCount.count()).toBe(0);
  });

  test('with half a character in them are taken, and told without it', async () => {
    await opened();
    for (const speaker of [ann, bob, cat]) await gives(bot, speaker, { ...WHOLE, now: 'We ring \ud83d' });
    await closes(ann);
    expect(await ann.reads('review show R1')).toContain('1. We ring [Make an action]');
  });

  test('move the cards only at midnight, and in steps', async () => {
    await opened();
    const shown = () => inChannel('Review R1')[0];
    for (const speaker of [ann, bob]) await gives(bot, speaker);
    await bot.wait(60);
    expect(shown()).toContain('Inputs: Anonymous\nGiven so far: none');
    expect(await ann.reads('review list')).toContain('(given so far: none)');
    await bot.moveTo('2027-06-02 00:01');
    expect(shown()).toContain('Given so far: half');
    await ann.types('member end cat because she has moved');
    await bot.moveTo('2027-06-03 00:01');
    expect(shown()).toContain('Given so far: half\n1 of those asked has left since.\n');
    await bot.moveTo(AFTER);
    expect(inChannel('Report of')[0]).toContain('2 of 3 gave their input');
  });

  test('that keep a draft are told of before the review is closed', async () => {
    await opened();
    await gives(bot, ann, { now: 'We ring', save: 'draft' });
    await gives(bot, bob, { now: 'We ring', save: 'draft' });
    expect(await ann.reads('review close R1')).toContain(
      'Given so far: none. Drafts that wait would be lost.',
    );
  });

  test('that cannot be opened leave the review open, and say so', async () => {
    await opened();
    await gives(bot, ann);
    const sealing = createSealing('another key');
    const { id } = await bot.prisma.review.findFirstOrThrow();
    for (const time of ['08:09', '08:10', '08:18']) {
      const at = () => new Date(`2027-07-01T${time}:00Z`);
      await jobs['close-review']({ id }, { ...bot.jobContext, sealing, now: at });
    }
    expect(bot.faults.splice(0)).toMatchObject([
      { sentence: expect.stringContaining('sealed with another key'), facts: { review: id } },
    ]);
    expect(await ann.reads('review show R1')).toContain('Given so far: none.');
    await bot.prisma.sealedBox.update({
      where: { id },
      data: { sealed: new Uint8Array(sealing.seal('[]', id)) },
    });
    expect(await ann.reads('review close R1')).toContain(
      'The anonymous inputs to R1 cannot be opened: the bot has another key than they were sealed with.',
    );
    expect(await ann.reads('review input R1')).toContain('Nothing was changed.');
    await ann.types('review cancel R1 because the key is lost');
  });
});
