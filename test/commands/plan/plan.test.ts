import { beforeEach, describe, expect, test } from 'vitest';
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
        'The end of February before it, when it should be complete, has gone, so its steps are spread over the next eight weeks.',
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
    expect(await ann.reads('milestone show W0.9')).toContain(
      'W0.9 Ask the senate\nPriority: W0 Making the plan',
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
      'There are priorities in the plan by now, so it cannot be taken back. Take them out first, with plan priority remove.',
    );
    expect(await ann.reads('plan show')).toContain('W0 Making the plan: 0 of 4');
  });

  test('is for those who convene', async () => {
    expect(await bob.reads('plan create 2028/29')).toContain(
      'Only a clinical chair, deputy chair, manager or administrator may plan and run meetings, open polls and change the work plan.',
    );
  });
});

describe('a plan’s priorities', () => {
  beforeEach(() => ann.types('plan create 2028/29'));

  test('are added by a line or a form, and shown on the card alone', async () => {
    const before = bot.shown('#pharmacy').length;
    expect(await ann.reads('plan priority add "Minor ailments in every locality" domain 3 lead @ann')).toBe(
      'In the work plan for 2028/29: W1 Minor ailments in every locality\n[Undo]',
    );
    const form = await ann.presses(bot.card('#pharmacy', 'Work plan'), 'Add a priority');
    expect(readView(form)).toBe(
      'New priority\nWhat is to be brought about*:\nOutcomes Framework domain:\nLead:\n[Add]',
    );
    const domains = form.kind === 'form' ? form.fields.find(({ name }) => name === 'domain')?.choices : [];
    expect(domains?.map(({ label }) => label)).toEqual([
      '1 Preventing people from dying prematurely',
      '2 Enhancing quality of life for people with long-term conditions',
      '3 Helping people to recover from episodes of ill health or following injury',
      '4 Ensuring that people have a positive experience of care',
      '5 Treating and caring for people in a safe environment and protecting them from avoidable harm',
    ]);
    await ann.fills(form, { title: 'Fewer falls', domain: '1' });
    expect(bot.shown('#pharmacy')).toHaveLength(before);
    expect(card()).toContain(
      'W2 Fewer falls: none yet\nW1 Minor ailments in every locality: none yet\nCounted are the milestones that are done.\n[Show] [Add a priority] [Add a milestone] [Undo]',
    );
  });

  test('stand in the plan by domain, each with its lead, its progress and what comes next', async () => {
    await ann.types('plan priority add "Better premises"');
    await ann.types('plan priority add "Minor ailments in every locality" domain 3 lead @ann');
    await ann.types('plan priority add "Fewer falls" domain 1 lead @dev');
    await ann.types('plan milestone add "Draft pathway" for W2 by 30 June 2027 owner @dev');
    await ann.types('plan milestone add "Pilot it" for W2 by 30 July 2027');
    await ann.types('plan milestone add "Count the falls" for W3 by 2 June 2027');
    await ann.types('milestone done W2.1');
    await bot.moveTo('2027-06-04 10:00');
    expect(await ann.reads('plan show')).toBe(
      [
        'Work plan 2028/29 of Leeds Pharmacy LPN',
        'It runs from Saturday 1 April 2028 to Saturday 31 March 2029.',
        'W0 Making the plan: 0 of 4',
        'Next: W0.1 Outline drafted (Ann Ward, due Friday 29 October 2027)',
        '## Domain 1: Preventing people from dying prematurely',
        'W3 Fewer falls (led by Dev Patel) 1 overdue: 0 of 1',
        'Next: W3.1 Count the falls (Ann Ward, due Wednesday 2 June 2027)',
        '## Domain 3: Helping people to recover from episodes of ill health or following injury',
        'W2 Minor ailments in every locality (led by Ann Ward): 1 of 2',
        'Next: W2.2 Pilot it (Ann Ward, due Friday 30 July 2027)',
        '## Without a domain',
        'W1 Better premises: none yet',
        'It has no milestones yet. Add one with: plan milestone add "What is to be reached" for W1 by when',
        'Counted are the milestones that are done.',
        '[Add a priority] [Add a milestone]',
      ].join('\n'),
    );
  });

  test('stand alone once the plan is made', async () => {
    await ann.types('plan priority add "Fewer falls" domain 1');
    for (const step of [1, 2, 3, 4]) await ann.types(`milestone done W0.${step}`);
    expect(await ann.reads('plan show')).not.toContain('Making the plan');
    expect(card()).not.toContain('Making the plan');
  });

  test('go into the plan named or, where there are several, the one that is chosen then', async () => {
    await ann.types('plan create 2029/30');
    await ann.types('member add bob as clinician');
    const which = await ann.types('plan priority add "Fewer falls" domain 1 lead bob');
    expect(readView(which)).toBe(
      'Which plan is it for?\nLeeds Pharmacy LPN has more than one that has not ended. You can say it with --year.\n[2028/29] [2029/30]',
    );
    expect(readView(await ann.presses(which, '2029/30'))).toContain(
      'In the work plan for 2029/30: W1 Fewer falls',
    );
    await ann.types('plan priority add "Better premises" --year 2028/29');
    expect(await ann.reads('plan show 2029/30')).toMatch(
      /## Domain 1: .*\nW1 Fewer falls \(led by Bob Hill\)/,
    );
    expect(await ann.reads('plan show')).toContain('W2 Better premises');
    expect(await ann.reads('plan priority add "More" --year 2027/28')).toBe(
      'Leeds Pharmacy LPN has no work plan for 2027/28. Begin with: plan create 2027/28\n[Make a plan]',
    );
  });

  test('are changed in a form that holds what they say', async () => {
    await ann.types('plan priority add "Fewer fals" domain 1 lead @ann');
    const form = await ann.types('plan priority edit W1');
    expect(readView(form)).toBe(
      'Change a priority\nWhat is to be brought about*: Fewer fals\nOutcomes Framework domain: 1\nLead: U0ANN\n[Save]',
    );
    expect(readView(await ann.fills(form, { title: 'Fewer falls', domain: '3' }))).toBe(
      'W1 was changed.\n[Undo]',
    );
    expect(await ann.reads('plan show')).toMatch(/Domain 3: .*\nW1 Fewer falls \(led by Ann Ward\)/);
    await ann.types('undo');
    expect(await ann.reads('plan show')).toMatch(/Domain 1: .*\nW1 Fewer fals/);
  });

  test('are taken out with their milestones, and both can be put back', async () => {
    await ann.types('plan priority add "Fewer falls"');
    await ann.types('plan milestone add "Count the falls" for W1 by 30 June 2027');
    const removed = await ann.types('plan priority remove W1');
    expect(readView(removed)).toBe(
      'W1 Fewer falls is no longer in the work plan, nor are its milestones.\n[Undo]',
    );
    expect(card()).toContain('It has no priorities yet.');
    expect(await ann.reads('milestone list')).not.toContain('W1.1');
    expect(await ann.reads('milestone done W1.1')).toContain('There is no W1.1 in Leeds Pharmacy LPN.');
    await ann.presses(removed, 'Undo');
    expect(card()).toContain('W1 Fewer falls: 0 of 1');
    expect(await ann.reads('milestone list')).toContain('W1.1 Count the falls');
  });

  test('keep their numbers, whatever is taken back', async () => {
    await ann.types('plan priority add "Fewer falls"');
    await ann.types('undo');
    expect(card()).toContain('It has no priorities yet.');
    await ann.types('plan priority add "Better premises"');
    await ann.fills(await ann.types('plan priority edit W2'), { title: 'Safer premises' });
    await bot.slack('direct').as('ann').types('plan milestone add "Look round" for W2 by 30 June 2027');
    expect(await ann.reads('plan show')).toContain('W2 Safer premises: 0 of 1');
  });

  test('do not include W0', async () => {
    for (const typed of ['edit W0', 'remove W0'])
      expect(await ann.reads(`plan priority ${typed}`)).toBe(
        'W0 is the making of the plan, so it stays as it is. Its milestones can be moved, given and done like others.',
      );
    expect(await ann.reads('plan priority edit W7')).toContain('There are no priorities yet.');
  });

  test('more than a page of them are leafed through', async () => {
    for (let i = 1; i <= 12; i++) await ann.types(`plan priority add "Thing ${i}" domain ${i % 2 ? 1 : 2}`);
    expect(card()).toContain('And 2 more: see them all with plan show.');
    const first = await ann.types('plan show');
    expect(readView(first)).toContain('[Next] [Add a priority]');
    const second = readView(await ann.presses(first, 'Next'));
    expect(second).toContain('Work plan 2028/29 of Leeds Pharmacy LPN, page 2');
    expect(second).toMatch(/## Domain 2: .*\nW10 Thing 10: none yet\n.*\nW12 Thing 12/);
    expect(second).not.toContain('Making the plan');
    expect(await ann.reads('plan show page 3')).toContain('There is nothing on this page.');
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
