import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn, type ImageShown } from '../../../../commands/view.ts';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';
import { closes } from '../giving.ts';
import { APRIL, givesFile, HEADINGS, keepsFigures, MONTHS, putFile } from './given-figures.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});
beforeEach(async () => {
  const here = bot.slack('#pharmacy').as('ann');
  ann = bot.slack('direct').as('ann');
  bob = bot.teams('direct').as('bob');
  await here.types('org add "Elm Surgery" as practice');
  await here.types('member add bob as practice voice for "Elm Surgery"');
  await here.types('review open Falls due 30 June 2027');
});

async function filesOf(who: Speaker, words: string) {
  const view = await who.types(words);
  return view.kind === 'message' ? filesIn(view) : [];
}

describe('a funnel plot', () => {
  beforeEach(() => keepsFigures(bot, ann, APRIL));

  test('tells whoever may give figures which practice lies where, by name, and how its limits were drawn', async () => {
    const shown = await ann.reads('review chart R1');
    expect(shown).toContain('The 5 practices shown have 20.2%, 373 of 1,850.');
    expect(shown).toContain('The limits are exact (binomial), interpolated as in Spiegelhalter 2005.');
    expect(shown).toContain('Above the 99.8% limit: Elm Surgery (30.0%, 120 of 400).');
    expect(shown).toContain('Below the 99.8% limit: Fir Surgery (10.0%, 40 of 400).');
    expect(shown).toMatch(/Within both limits: .*Oak Surgery \(20\.8%, 52 of 250\)/);
    expect(shown).toContain('Hidden: Yew Surgery. Nobody is shown counts of 1 to 4');
    expect(shown).toContain('It is never for performance management');
  });

  test('names to a member their own practice alone', async () => {
    const shown = await bob.reads('review chart R1');
    expect(shown).toContain('Above the 99.8% limit: Elm Surgery (yours) (30.0%, 120 of 400).');
    expect(shown).toMatch(/Below the 99.8% limit: Practice [A-F] \(10\.0%, 40 of 400\)\./);
    expect(shown).not.toMatch(/Oak|Ash|Fir|Bay|Yew/);
    for (const kind of ['bars', 'csv', 'xmr'])
      expect(await bob.reads(`review chart R1 as ${kind}`)).not.toMatch(/Oak|Fir/);
  });

  test.each(['manager', 'deputy chair'])('names all to a %s, who may give them as well', async (role) => {
    await bot.slack('#pharmacy').as('ann').types(`member add @dev as ${role}`);
    const dev = bot.slack('direct').as('dev');
    expect(await dev.reads('review chart R1')).toContain('Fir Surgery');
    await ann.types('review data set R1 naming none');
    expect(await dev.reads('review chart R1')).toContain('Fir Surgery');
  });

  test('names all or none, as the review is set', async () => {
    await ann.types('review data set R1 naming none');
    expect(await bob.reads('review chart R1')).not.toContain('Elm');
    expect(await ann.reads('review chart R1')).toContain('Elm');
    await ann.types('review data set R1 naming all');
    expect(await bob.reads('review chart R1')).toContain('Oak Surgery');
  });

  test('names nobody to an observer, though they come from a practice', async () => {
    const here = bot.slack('#pharmacy').as('ann');
    await here.types('member add @dev as observer for "Elm Surgery"');
    expect(await bot.slack('direct').as('dev').reads('review chart R1')).not.toContain('Elm');
  });

  test('has its limits as national statistics draw them, if the review is set so', async () => {
    await ann.types('review data set R1 limits national');
    expect(await ann.reads('review chart R1')).toContain(
      'a normal approximation, as England’s public health statistics',
    );
  });

  test('is a picture whose words say every number that it shows, and none that is hidden', async () => {
    const [image] = (await filesOf(bob, 'review chart R1')) as ImageShown[];
    expect(image?.alt).toContain('Funnel plot of “Items, April 2027”, over denominator.');
    expect(image?.alt).toContain('Elm Surgery (yours): 30.0%, 120 of 400 (above the 99.8% limit)');
    expect(image?.alt).toContain('A line across at all shown: 20.2%.');
    expect(image?.alt).not.toMatch(/3 of 20\b/);
    expect([...((await image?.bytes()) ?? [])].slice(1, 4)).toEqual([...Buffer.from('PNG')]);
  });

  test.each(['', 'review data remove R1'])(
    'names a practice that was put in the directory since, once the file is given again: %s',
    async (first) => {
      const here = bot.slack('#pharmacy').as('ann');
      await here.types('org add "Fir Surgery" as practice');
      await here.types('member add @dev as practice voice for "Fir Surgery"');
      const dev = bot.slack('direct').as('dev');
      expect(await dev.reads('review chart R1')).not.toContain('Fir');
      if (first !== '') await ann.types(first);
      putFile(bot, APRIL);
      const shown = readView(await givesFile(ann));
      expect(shown).toContain('The directory has no Oak Surgery, Ash Surgery, Bay Surgery or Yew Surgery,');
      await keepsFigures(bot, ann, APRIL);
      expect(await dev.reads('review chart R1')).toContain('Fir Surgery (yours)');
    },
  );

  test('keeps a merged practice the same one', async () => {
    const here = bot.slack('#pharmacy').as('ann');
    await here.types('org add "Elm and Oak Surgery" as practice');
    await here.types('org merge "Elm Surgery" into "Elm and Oak Surgery"');
    expect(await bob.reads('review chart R1')).toContain('Elm Surgery (yours)');
  });

  test('is offered where the review is shown, and closed reviews keep theirs', async () => {
    expect(await ann.reads('review show R1')).toContain('[Chart]');
    await closes(bot.slack('#pharmacy').as('ann'));
    expect(await ann.reads('review show R1')).toContain('[Chart]');
    expect(await ann.reads('review chart R1')).toContain('Above the 99.8% limit');
  });
});

describe('a chart of counts against what was expected', () => {
  test('has Byar’s limits, round as many as expected', async () => {
    await keepsFigures(bot, ann, [
      'practice,indicator,numerator,expected,period',
      'Oak,Falls,30,14.5,2027/28',
      'Ash,Falls,12,11,2027/28',
      'Elm,Falls,20,20.25,2027/28',
    ]);
    const shown = await ann.reads('review chart R1');
    expect(shown).toContain(
      'The 3 practices shown have 135.5 for each 100 expected, 62 where 45.75 were expected.',
    );
    expect(shown).toContain('The limits are Byar’s, for counts against what was expected.');
    expect(shown).toContain(
      'Above the 99.8% limit: Oak (206.9 for each 100 expected, 30 where 14.5 were expected).',
    );
    await ann.types('review data set R1 limits national');
    expect(await ann.reads('review chart R1')).toContain(
      'The limits are exact (Poisson), at the number of events',
    );
    expect(await ann.reads('review chart R1 as bars')).toContain('95% intervals by Byar');
  });
});

describe('an XmR chart', () => {
  test('says each special cause in words, and marks it in the picture', async () => {
    await keepsFigures(bot, ann, MONTHS);
    const shown = await ann.reads('review chart R1 as xmr');
    expect(shown).toContain('Items: Oak Surgery');
    expect(shown).toContain('August 2027 lies above the upper limit.');
    expect(shown).toContain('Aug 27: 36.0% (outside the limits)');
    expect(shown).toContain('They are of 8 periods only, so they may still move.');
  });

  test('is of one’s own practice unless another is named, and of all where one speaks for none', async () => {
    const both = MONTHS.flatMap((line) => [line, line.replace('Oak', 'Elm')]).slice(1);
    await keepsFigures(bot, ann, both);
    expect(await bob.reads('review chart R1 as xmr')).toContain('Items: Elm Surgery (yours)');
    expect(await bob.reads('review chart R1 as xmr for Practice B')).toMatch(
      /Items: (Practice B|Elm Surgery \(yours\))/,
    );
    expect(await ann.reads('review chart R1 as xmr')).toContain('Items: 2 practices together');
    expect(await ann.reads('review chart R1 as xmr for "Elm Surgery"')).toContain('Items: Elm Surgery');
    expect(await bob.reads('review chart R1 as xmr for "Oak Surgery"')).toContain(
      'no figures of a practice “Oak Surgery” that you may see',
    );
  });

  test('leaves a practice out of all together of which any figure is hidden', async () => {
    const low = MONTHS.slice(1).map((line, at) =>
      line.replace('Oak', 'Ash').replace(/,\d+,250/, at === 4 ? ',3,250' : ',50,250'),
    );
    await keepsFigures(bot, ann, [...MONTHS, ...low]);
    const shown = await ann.reads('review chart R1 as xmr');
    expect(shown).toContain('1 practice is not counted, as a figure of it is missing or hidden.');
    expect(await ann.reads('review chart R1 as xmr for "Ash Surgery"')).toContain('Hidden: May 2027.');
  });

  test('is not drawn of a few periods', async () => {
    await keepsFigures(bot, ann, APRIL);
    expect(await ann.reads('review chart R1 as xmr')).toContain(
      'Of Items, only 1 period of 5 practices together can be shown, and an XmR chart needs 6 or more. Look at one period instead, or give a file with more of them.\n[As a funnel plot] [As bars]',
    );
  });

  test('is offered only where there are enough periods', async () => {
    await keepsFigures(bot, ann, APRIL);
    for (const words of ['review chart R1', 'review chart R1 as bars'])
      expect(await ann.reads(words)).not.toContain('[As an XmR chart]');
    await keepsFigures(bot, ann, MONTHS);
    expect(await ann.reads('review chart R1 as bars')).toContain('[As an XmR chart]');
  });
});

describe('which figures are meant', () => {
  beforeEach(() =>
    keepsFigures(bot, ann, [
      ...APRIL,
      ...APRIL.slice(1).map((line) => line.replace('Items', 'Falls in care homes').replace('April', 'May')),
    ]),
  );

  test('is asked where there are several', async () => {
    const asked = await ann.types('review chart R1');
    expect(await ann.reads('review chart R1')).toContain('Which figures of R1?');
    expect(asked.kind === 'message' && asked.buttons.map(({ label }) => label)).toEqual([
      'Falls in care homes',
      'Items',
    ]);
    expect(await ann.reads('review chart R1 Penicillin')).toContain('R1 has no figures of “Penicillin”');
  });

  test.each([
    'review chart R1 "Falls in care homes"',
    'review chart R1 falls',
    'review chart R1 "falls in care homes" as funnel in May 2027',
  ])('is told by their name or a part of it: %s', async (typed) => {
    expect(await ann.reads(typed)).toContain('Falls in care homes, May 2027');
  });

  test('is said for a period that has none', async () => {
    expect(await ann.reads('review chart R1 Items in May 2027')).toContain(
      'There are no figures of Items for May 2027. The latest are for April 2027.',
    );
  });
});

test('a table for spreadsheets has a star in place of what is hidden', async () => {
  await keepsFigures(bot, ann, [...APRIL, 'Box Surgery,Items,50,250,April 2027']);
  const [file] = await filesOf(ann, 'review chart R1 as csv');
  const rows = new TextDecoder()
    .decode(await file?.bytes())
    .trim()
    .split('\r\n');
  expect(rows[0]).toBe('practice,indicator,period,numerator,denominator,expected,value,lower 95%,upper 95%');
  expect(rows).toContain('Elm Surgery,Items,April 2027,120,400,,30.0,25.7,34.7');
  expect(rows).toContain('Yew Surgery,Items,April 2027,*,*,*,*,*,*');
  expect(rows).toHaveLength(8);
});

test('what is asked for in a channel of Teams is told in private', async () => {
  await keepsFigures(bot, ann, [HEADINGS, ...APRIL.slice(1)]);
  expect(await bot.teams('Pharmacy').as('bob').reads('review chart R1')).not.toContain('Elm');
  expect(await bot.slack('#pharmacy').as('ann').reads('review chart R1')).toContain('Elm Surgery');
});
