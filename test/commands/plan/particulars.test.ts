import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('plan create 2028/29');
});

const PLAIN = 'You can see a pharmacist near home for a cough. You need not wait for your GP.';
const HARD =
  'Commissioned interventions will facilitate the optimisation of medication utilisation across localities.';

/** Everything that a form asks of a priority besides its title. */
const ALL = {
  ...{
    domain: '3',
    lead: 'U0ANN',
    level: 'national',
    horizon: 'medium',
    indicator: '3b Emergency readmissions',
  },
  ...{ forPatients: PLAIN, reducesInequality: 'yes', inequalityHow: 'It begins where most smoke' },
  ...{ money: '£120,000 a year', alignedWith: 'The health and wellbeing strategy' },
};

describe('what a priority says', () => {
  beforeEach(async () => {
    const form = await ann.presses(bot.card('#pharmacy', 'Work plan'), 'Add a priority');
    await ann.fills(form, { title: 'Minor ailments in every locality', ...ALL });
  });

  test('is read in its own view, and not in the plan', async () => {
    expect(await ann.reads('plan priority show W1')).toBe(
      [
        'Minor ailments in every locality',
        'Priority W1, led by Ann Ward',
        'It lacks: milestone.',
        'Plan: 2028/29',
        'Domain: Domain 3: Helping people to recover from episodes of ill health or following injury',
        `What it means for patients: ${PLAIN}`,
        'National or local: National',
        'Within: 2 years',
        'Indicator: 3b Emergency readmissions',
        'Reduces inequality: Yes: It begins where most smoke',
        'Money: £120,000 a year',
        'Aligned with: The health and wellbeing strategy',
        'It has no milestones yet. Add one with: plan milestone add "What is to be reached" for W1 by when',
        '[Change] [Add a milestone] [Write a highlight]',
      ].join('\n'),
    );
    expect(await ann.reads('plan show')).not.toContain('£120,000');
  });

  test('is in the form that changes it, and what is left empty there is taken out', async () => {
    const form = await ann.presses(await ann.types('plan priority show W1'), 'Change');
    expect(readView(form)).toContain('Reduces inequality: yes\n');
    expect(readView(form)).toContain('Within: medium\n');
    const { money: _, level: __, ...kept } = ALL;
    await ann.fills(form, {
      title: 'Minor ailments',
      ...kept,
      money: '',
      level: '',
      reducesInequality: 'no',
    });
    const shown = await ann.reads('plan priority show W1');
    expect(shown).not.toMatch(/^Money|^National or local/m);
    expect(shown).toContain('Reduces inequality: No: It begins where most smoke');
    expect(shown).toContain('Indicator: 3b Emergency readmissions');
  });

  test('is changed by a line too, which leaves all else as it is', async () => {
    const line =
      'plan priority edit W1 --money "£90,000" --horizon "1 to 4 years" --reduces-inequality no --level local';
    expect(await ann.reads(line)).toBe(
      [
        'W1 was changed.',
        'National or local: Local, before: National',
        'Within: 1 to 4 years, before: 2 years',
        'Reduces inequality: No, before: Yes',
        'Money: £90,000, before: £120,000 a year',
        '[Undo]',
      ].join('\n'),
    );
    const shown = await ann.reads('plan priority show W1');
    for (const fact of [
      'Money: £90,000',
      'Within: 1 to 4 years',
      'National or local: Local',
      'inequality: No',
    ])
      expect(shown).toContain(fact);
    expect(shown).toContain('Minor ailments in every locality\nPriority W1, led by Ann Ward');
    await ann.types('undo');
    expect(await ann.reads('plan priority show W1')).toContain('Money: £120,000 a year');
  });

  test.each([
    ['money £95,000', 'Money: £95,000, before: £120,000 a year'],
    ['lead Ann', ''],
    [
      'domain 4',
      'Domain: Domain 4: Ensuring that people have a positive experience of care, before: Domain 3: Helping people to recover from episodes of ill health or following injury',
    ],
  ])('is changed by plain words: “%s”', async (words, told) => {
    expect(await ann.reads(`plan priority edit W1 ${words}`)).toBe(
      ['W1 was changed.', ...(told === '' ? [] : [told]), '[Undo]'].join('\n'),
    );
  });

  test('for patients is kept in any words, with a warning where these are hard to read', async () => {
    expect(await ann.reads(`plan priority edit W1 --for-patients "${HARD}"`)).toMatch(
      /^W1 was changed\.\nWhat it means for patients: .*, before: .*\nWhat it means for patients is hard to read even for adults\. The NHS writes for readers of 9 to 11: shorter sentences and everyday words help\.\n\[Undo\]$/,
    );
    expect(await ann.reads('plan priority show W1')).toMatch(/\nWhat it means for patients is hard/);
    expect(await ann.reads(`plan priority edit W1 --for-patients "${PLAIN}"`)).not.toContain('NHS');
  });

  test('is told to whoever changes it from an old form, where it says something else by now', async () => {
    const form = await ann.types('plan priority edit W1');
    await ann.types('plan priority edit W1 --reduces-inequality no --horizon short');
    const again = await ann.fills(form, { title: 'Minor ailments', ...ALL });
    expect(readView(again)).toContain('Someone has changed this meanwhile.');
    expect(readView(again)).toContain('Reduces inequality: yes (!) It now says: No');
    expect(readView(again)).toContain('Within: medium (!) It now says: 6 to 12 months');
  });

  test('is found by its words, and shown', async () => {
    const found = await bot.slack('direct').as('ann').types('find most smoke');
    expect(readView(found)).toContain('W1 Minor ailments in every locality');
    const direct = bot.slack('direct').as('ann');
    expect(readView(await direct.presses(found, 'Show', 'W1'))).toContain('Priority W1, led by Ann Ward');
  });

  test('is asked for in a form that has whom a typed name means', async () => {
    const line = 'plan priority add Better inhaler technique domain 2 lead Ann money £5,000';
    expect(await ann.reads(line)).toContain('Lead: U0ANN\n');
    expect(await ann.reads('action add Ann Ward Ring the surgery by 31 February')).toContain(
      'Owner*: U0ANN\n',
    );
  });

  test('asks which plan is meant in the form, with all that was entered', async () => {
    await ann.types('plan create 2029/30');
    const form = await ann.types('plan priority add');
    const asked = await ann.fills(form, { title: 'Fewer falls', money: '£10,000' });
    expect(readView(asked)).toContain('Money: £10,000');
    expect(readView(asked)).toContain('Which plan is it for: 2028/29 or 2029/30?');
  });
});

describe('what is amiss with a priority or a plan is said, and nothing is refused', () => {
  test('a priority nothing of which is due in the quarter', async () => {
    await ann.types('plan priority add "Fewer falls" domain 1 lead @ann');
    await ann.types('plan milestone add "Count the falls" for W1 by 2 October 2028');
    expect(await ann.reads('plan priority show W1')).toContain(
      'Nothing of it is due by Saturday 1 July 2028.',
    );
    expect(await ann.reads('plan show')).toContain('Nothing is due by Saturday 1 July 2028.');
    await ann.types('plan milestone add "Ask the wards" for W1 by 30 June 2028');
    expect(await ann.reads('plan priority show W1')).not.toContain('Nothing of it is due');
  });

  test('everything in March', async () => {
    await ann.types('plan priority add "Fewer falls" domain 1');
    for (const n of [1, 2, 3]) await ann.types(`plan milestone add "Step ${n}" for W1 by ${n} March 2029`);
    expect(await ann.reads('plan show')).toContain('All that is open is due in March or later.');
    await ann.types('plan milestone add "Step 4" for W1 by 2 June 2028');
    expect(await ann.reads('plan show')).not.toContain('due in March or later');
  });

  test('nothing any more once the year is over', async () => {
    await ann.types('plan priority add "Fewer falls" domain 1');
    await bot.moveTo('2029-04-02 10:00');
    expect(await ann.reads('plan show 2028/29')).not.toContain('No priority is for');
  });
});

describe('how ready a plan is', () => {
  test('grows with what is filled in, up to 100%', async () => {
    await ann.types('plan priority add "Fewer falls"');
    const first = await ann.types('plan show');
    expect(readView(first)).toContain('12% ready: 1 of 8\n- W1 lacks: lead,');
    const form = await ann.presses(first, 'Fill in', 'W1');
    await ann.fills(form, { title: 'Fewer falls', ...ALL });
    const nearly = await ann.types('plan show');
    expect(readView(nearly)).toContain('87% ready: 7 of 8\n- W1 lacks: milestone (Ann Ward) [Add one]');
    const more = await ann.presses(nearly, 'Add one', 'W1');
    await ann.fills(more, { title: 'Count the falls', due: '2028-06-30' });
    expect(await ann.reads('plan show')).toContain('100% ready: 8 of 8\n');
  });

  test('is told of five priorities that lack something, and how many more', async () => {
    for (let n = 1; n <= 7; n++) await ann.types(`plan priority add "Thing ${n}"`);
    const shown = await ann.reads('plan show');
    expect(shown).toContain('- W5 lacks:');
    expect(shown).not.toContain('- W6 lacks:');
    expect(shown).toContain('And 2 more priorities lack something.');
  });
});
