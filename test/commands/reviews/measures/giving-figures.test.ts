import { beforeEach, describe, expect, test } from 'vitest';
import { catAsMember, catOn } from '../../../support/cat.ts';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';
import { APRIL, givesFile, HEADINGS, keepsFigures, putFile } from './given-figures.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot, { bob: 'deputy chair' });
});
beforeEach(async () => {
  ann = bot.slack('direct').as('ann');
  bob = bot.teams('direct').as('bob');
  await bot.slack('#pharmacy').as('ann').types('review open Falls due 30 June 2027');
});

const gives = async (who: Speaker, text?: string) => readView(await givesFile(who, text));
const standing = async (who: Speaker) =>
  (await who.reads('review data R1')).split('\n').slice(0, 2).join('\n');

describe('figures of a review', () => {
  test('are shown as a table before they are kept, with a star for each small count', async () => {
    putFile(bot, APRIL);
    expect(await gives(ann)).toBe(
      [
        'Figures for R1 Falls',
        '6 figures of 6 practices: 1 indicator, 1 period.',
        '| Practice | Indicator | Period | Numerator | Denominator | Value |',
        '| Oak Surgery | Items | April 2027 | 52 | 250 | 20.8% |',
        '| Ash Surgery | Items | April 2027 | 60 | 300 | 20.0% |',
        '| Elm Surgery | Items | April 2027 | 120 | 400 | 30.0% |',
        '| Fir Surgery | Items | April 2027 | 40 | 400 | 10.0% |',
        '| Bay Surgery | Items | April 2027 | 101 | 500 | 20.2% |',
        '| Yew Surgery | Items | April 2027 | * | * | * |',
        '1 figure will be shown to nobody, as a star: counts of 1 to 4, and those that leave 1 to 4 of their denominator.',
        'The directory has no Oak Surgery, Ash Surgery, Elm Surgery, Fir Surgery, Bay Surgery or Yew Surgery, so nobody speaks for them and sees themselves named. Add them with org add, and give the file again.',
        'Names: Each practice sees its own name, and the others in code; whoever may give figures sees all names',
        'Hidden: Counts of 1 to 4, and those that leave 1 to 4 of their denominator',
        'Limits: Exact: binomial for shares, Byar’s for counts against what was expected',
        'Nothing is kept yet.',
        '[Keep the figures]',
      ].join('\n'),
    );
    expect(await standing(ann)).not.toContain('It has');
  });

  test.each(['slack', 'teams'] as const)('are kept at the press of the button in %s', async (platform) => {
    const who = platform === 'slack' ? ann : bob;
    expect(readView(await keepsFigures(bot, who, APRIL))).toContain('R1 now looks at 6 figures.');
    expect(await standing(who)).toBe(
      'Figures of R1 Falls\nIt has 6 figures of 6 practices: 1 indicator, 1 period.',
    );
  });

  test('are asked for in the chat in which they can be given, and once', async () => {
    const here = 'Send me a file here, with “review data R1” written beside it: an Excel workbook';
    expect(await ann.reads('review data R1')).toContain(here);
    expect(await bot.slack('#pharmacy').as('ann').reads('review data R1')).toContain(
      'Send me a file in a direct message, with “review data R1” written beside it: an Excel workbook',
    );
    await keepsFigures(bot, ann, APRIL);
    const shown = await ann.reads('review data R1');
    expect(shown).toContain('To replace them, send me a file here, with “review data R1” written beside it.');
    expect(shown).not.toContain('an Excel workbook');
  });

  test('are kept once, however often and at once the button is pressed', async () => {
    putFile(bot, APRIL);
    const shown = await givesFile(ann);
    await Promise.all([1, 2, 3].map(() => ann.presses(shown, 'Keep the figures')));
    expect(await bot.prisma.measureSet.count({ where: { status: 'kept' } })).toBe(1);
    expect(await bot.prisma.measuredPractice.count()).toBe(6);
  });

  test('have every mistake told by its line, and none of them is kept then', async () => {
    putFile(bot, [
      HEADINGS,
      'Oak,Items,many,250,April 2027',
      'Total,Items,9,250,April 2027',
      'Ash,Items,943 476 5919,2,May 2027',
    ]);
    const told = await gives(ann);
    expect(told).toContain('| 2 | numerator | "many" is not a whole number');
    expect(told).toContain('| 4 | numerator | "943 476 5919" is not a whole number');
    expect(told).toMatch(/^This file cannot be kept\n.*Nothing was kept\./s);
    expect(told).not.toContain('[Keep');
  });

  test('hold no patient’s number, in no cell of words', async () => {
    putFile(bot, [HEADINGS, 'Oak,Seen 943 476 5919,5,250,April 2027']);
    expect(await gives(ann)).toContain('| 2 | indicator | This seems to hold an NHS number.');
  });

  test('that have changed since they were shown are not kept', async () => {
    putFile(bot, APRIL);
    const shown = await givesFile(ann);
    putFile(bot, APRIL.slice(0, -1));
    expect(readView(await ann.presses(shown, 'Keep the figures'))).toContain('The file has changed');
  });

  test('are asked for by those who may convene, and not of a cancelled review', async () => {
    await catAsMember(bot, bot.slack('#pharmacy').as('ann'), 'slack');
    putFile(bot, APRIL);
    const cat = bot.slack('direct').as('cat');
    expect(await gives(cat)).toContain('clinical chair');
    expect(readView(await catOn(bot, 'slack').types('review data R1'))).toContain('clinical chair');
    await bot.slack('#pharmacy').as('ann').types('review cancel R1 because it is late');
    expect(await gives(ann)).toContain('R1 was cancelled, so it takes no figures.');
  });

  test('come beside no other words than theirs: alone, a file is one of members', async () => {
    putFile(bot, APRIL);
    expect(await gives(ann, '')).toContain('The column name is missing');
    expect(await gives(ann, 'review data')).not.toContain('Nothing is kept yet.');
  });
});

describe('what was done to figures can be taken back', () => {
  test('keeping them', async () => {
    await keepsFigures(bot, ann, APRIL);
    expect(await ann.reads('undo')).toContain('The figures are withdrawn.');
    expect(await ann.reads('review chart R1')).toContain('R1 has no figures.');
  });

  test('giving others in their place: the first stand again, under the same codes', async () => {
    await keepsFigures(bot, ann, APRIL);
    await catAsMember(bot, bot.slack('#pharmacy').as('ann'), 'slack');
    const cat = bot.slack('direct').as('cat');
    const before = await cat.reads('review chart R1 as bars');
    const others = APRIL.map((line) => line.replace('April', 'May'));
    await keepsFigures(bot, ann, [...others, 'Box Surgery,Items,9,90,May 2027']);
    const after = await cat.reads('review chart R1 as bars');
    expect(after).toContain('Items, May 2027');
    expect(after).toContain('Practice G: 10.0%, 9 of 90');
    const codesIn = (words: string) =>
      [...words.matchAll(/Practice ([A-F]): (\S+), /g)].map(([found]) => found).sort();
    expect(codesIn(after)).toEqual(codesIn(before));
    await ann.reads('undo');
    expect(await cat.reads('review chart R1 as bars')).toBe(before);
  });

  test('removing them, and how they are shown', async () => {
    await keepsFigures(bot, ann, APRIL);
    const before = await ann.reads('review data R1');
    expect(
      await ann.reads('review data set R1 hiding GP Patient Survey naming none limits national'),
    ).toContain('Hidden: Whatever is of fewer than 10, as in the GP Patient Survey');
    expect(await ann.reads('review data R1')).not.toBe(before);
    expect(await ann.reads('undo')).toContain('The figures are as they were before.');
    expect(await ann.reads('review data R1')).toBe(before);
    expect(await ann.reads('review data remove R1')).toContain('The figures of R1 are removed.');
    expect(await ann.reads('review data remove R1')).toContain('R1 has no figures.');
    await ann.reads('undo');
    expect(await ann.reads('review data R1')).toBe(before);
  });

  test('others take on how the last were shown', async () => {
    await keepsFigures(bot, ann, APRIL);
    await ann.types('review data set R1 hiding hospital statistics');
    await ann.types('review data remove R1');
    expect(readView(await keepsFigures(bot, ann, APRIL))).toContain('Hidden: Counts of 1 to 7');
    expect(await ann.reads('review data set R1 hiding 1 to 3')).toContain('1 to 4, up to 1 to 20');
  });
});
