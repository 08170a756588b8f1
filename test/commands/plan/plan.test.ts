import { describe, expect, test } from 'vitest';
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

const card = (year = '2028/29') => readView(bot.card('Pharmacy', `Work plan ${year}`));
const cards = (channel: string) => bot.shown(channel).filter((each) => each.startsWith('Work plan'));

describe('plan create', () => {
  const BEGUN = [
    'The work plan for 2028/29 is begun.',
    'These steps lead to it. They are yours; give any of them to someone else with milestone give.',
    '- W0.1 Outline drafted, by Friday 29 October 2027',
    '- W0.2 Priorities agreed, by Tuesday 30 November 2027',
    '- W0.3 Patients, the public and partners engaged, by Monday 31 January 2028',
    '- W0.4 Plan signed off, by Tuesday 29 February 2028',
    '[Undo]',
  ].join('\n');
  const CARD = [
    'Work plan 2028/29',
    'It runs from Saturday 1 April 2028 to Saturday 31 March 2029.',
    'W0 Making the plan: 0 of 4',
    'Next: W0.1 Outline drafted (Ann Ward, due Friday 29 October 2027)',
    'It has no priorities yet. Begin with: plan priority add "What is to be brought about" domain 3 lead @name --year 2028/29',
    '[Show] [Add a priority] [Undo]',
  ].join('\n');

  test.each(['2028/29', '2028-29', '28-29', '2028'])(
    'of %s says what leads to it, and shows its card',
    async (year) => {
      expect(await ann.reads(`plan create ${year}`)).toBe(BEGUN);
      for (const channel of ['#pharmacy', 'Pharmacy']) expect(cards(channel)).toEqual([CARD]);
    },
  );

  test('asks in a form for the year', async () => {
    const form = await ann.types('plan create');
    expect(readView(form)).toBe('New work plan\nYear*:\n[Create]');
    expect(readView(await ann.fills(form, { year: 'next' }))).toContain(
      'Year*: next (!) I could not read “next” as a year from April to March. Write it like 2027/28.',
    );
    expect(readView(await ann.fills(form, { year: '2028-29' }))).toBe(BEGUN);
  });

  test('says where the usual dates have gone', async () => {
    expect(await ann.reads('plan create 2027/28')).toContain(
      [
        'It should have been complete by the end of February before it. That has gone, so its steps are spread over the next eight weeks.',
        'These steps lead to it. They are yours; give any of them to someone else with milestone give.',
        '- W0.1 Outline drafted, by Tuesday 15 June 2027',
      ].join('\n'),
    );
    await bot.moveTo('2027-12-15 10:00');
    expect(await ann.reads('plan create 2028/29')).toContain(
      'Some of the usual dates have gone, so its steps are spread over the working days left until the end of February.',
    );
  });

  test('makes no second plan of a year, none of one that has ended, and none far ahead', async () => {
    await ann.types('plan create 2028');
    const twice = await ann.types('plan create 2028/29');
    expect(readView(twice)).toBe('Leeds Pharmacy LPN has a work plan for 2028/29 already.\n[Show]');
    expect(readView(await ann.presses(twice, 'Show'))).toContain('Work plan 2028/29 of Leeds Pharmacy LPN');
    expect(await ann.reads('plan create 2026')).toBe(
      '2026/27 has ended. The next plan to make is that for 2029/30.',
    );
    expect(await ann.reads('plan create 2030')).toBe(
      'A plan is made at most 2 years ahead: for 2029/30 at the latest.',
    );
    expect(await ann.reads('plan create 2029')).toContain('The work plan for 2029/30 is begun.');
  });

  test('goes on counting the steps of the plans before', async () => {
    await ann.types('plan create 2028/29');
    expect(await ann.reads('plan create 2029/30')).toContain('- W0.5 Outline drafted, by');
    await ann.types('plan milestone add "Ask the senate" for W0 by 30 June 2027');
    expect(await ann.reads('milestone show W0.9')).toMatch(
      /^Ask the senate\nMilestone W0\.9, .*\nPriority: W0 Making the plan\n/,
    );
    expect(card('2029/30')).toContain('Making the plan: 0 of 5');
  });

  test('can be taken back, with its steps, while it has no priorities', async () => {
    await ann.types('plan create 2028/29');
    await ann.types('plan priority add "Fewer falls"');
    await ann.types('undo');
    expect(await ann.reads('undo')).toContain('Taken back.\n');
    expect(card()).toBe('Work plan 2028/29 was taken back');
    expect(await ann.reads('plan show')).toContain(
      'Leeds Pharmacy LPN has no work plan for this year or the next.',
    );
    expect(await ann.reads('milestone list')).toContain('There are no open milestones.');
    expect(await ann.reads('plan create 2028/29')).toContain('- W0.5 Outline drafted');

    await ann.types('member add bob as deputy chair');
    await ann.types('plan create 2029/30');
    await bob.types('plan priority add "Fewer falls" --year 2029/30');
    expect(await ann.reads('undo')).toBe(
      'Others have added to it since, and that would be lost. So this work plan cannot be taken back. Let it stand, or agree with them first and take its priorities out with plan priority remove. Nothing was changed.',
    );
    expect(await ann.reads('plan show')).toContain('W0 Making the plan: 0 of 4');
  });

  test('is for those who convene', async () => {
    expect(await bob.reads('plan create 2028/29')).toContain(
      'You cannot begin the work plan of a year, with the dates that lead to it. Only a clinical chair, deputy chair, manager or administrator may do that.',
    );
  });
});

describe('where there is no plan', () => {
  test('it is said how to begin, with a button that does', async () => {
    for (const typed of ['plan show', 'plan priority add "Fewer falls"']) {
      const answer = await ann.types(typed);
      expect(readView(answer)).toBe(
        'Leeds Pharmacy LPN has no work plan for this year or the next. Begin with: plan create 2028/29\n[Make a plan]',
      );
      expect(readView(await ann.presses(answer, 'Make a plan'))).toContain('New work plan');
    }
  });

  test('of this year the one that is to come is shown, and that of this year before it', async () => {
    await ann.types('plan create 2028/29');
    expect(await ann.reads('plan show')).toContain('Work plan 2028/29 of');
    await ann.types('plan create 2027/28');
    expect(await ann.reads('plan show')).toContain('Work plan 2027/28 of');
    await bot.moveTo('2028-04-01 10:00');
    expect(await ann.reads('plan show')).toContain('Work plan 2028/29 of');
  });

  test('one whose year has ended is not taken for one', async () => {
    await ann.types('plan create 2027/28');
    expect(await ann.reads('plan show')).toContain('Work plan 2027/28 of');
    await bot.moveTo('2028-04-01 10:00');
    expect(await ann.reads('plan show')).toContain('has no work plan for this year or the next.');
    expect(await ann.reads('plan show 2027/28')).toContain('Work plan 2027/28 of');
  });
});

test('the records of a closed network can be read, and no more', async () => {
  await ann.types('plan create 2028/29');
  await ann.types('network close because its work is done');
  for (const typed of ['plan create 2029/30', 'plan priority add "Fewer falls"'])
    expect(await ann.reads(typed)).toContain('Leeds Pharmacy LPN was closed.');
  expect(await ann.reads('plan show')).toContain('Work plan 2028/29');
});
