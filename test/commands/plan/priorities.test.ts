import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

const card = (year = '2028/29') => readView(bot.card('Pharmacy', `Work plan ${year}`));

/** The further questions of the form, none of which has been answered. */
const NO_MORE =
  'National or local:\nWithin:\nIndicator:\nWhat it means for patients:\nReduces inequality:\nHow it reduces inequality:\nMoney:\nAligned with:\n';

describe('a plan’s priorities', () => {
  beforeEach(() => ann.types('plan create 2028/29'));

  test('are added by a line or a form, and shown on the card alone', async () => {
    const before = bot.shown('#pharmacy').length;
    expect(await ann.reads('plan priority add "Minor ailments in every locality" domain 3 lead @ann')).toBe(
      'In the work plan for 2028/29: W1 Minor ailments in every locality\n[Undo]',
    );
    const form = await ann.presses(bot.card('#pharmacy', 'Work plan'), 'Add a priority');
    expect(readView(form)).toBe(
      `New priority\nWhat is to be brought about*:\nOutcomes Framework domain:\nLead:\n${NO_MORE}[Add]`,
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
      'W2 Fewer falls: none yet\nW1 Minor ailments in every locality: none yet\nThe bars show how many milestones are done.\n[Show] [Add a priority] [Add a milestone] [Undo]',
    );
  });

  test('that say the same as another are taken, with a warning', async () => {
    await ann.types('plan priority add "Minor ailments in every locality" domain 3');
    expect(await ann.reads('plan priority add "minor ailments, in every  locality."')).toBe(
      'In the work plan for 2028/29: W2 minor ailments, in every locality.\nW1 says the same. Is this one meant besides?\n[Undo]',
    );
    await ann.types('plan priority add "Fewer falls"');
    const form = await ann.types('plan priority edit W3');
    expect(readView(await ann.fills(form, { title: 'Minor ailments in every locality' }))).toBe(
      'W3 was changed.\nTitle: Minor ailments in every locality, before: Fewer falls\nW1 and W2 say the same. Is this one meant besides?\n[Undo]',
    );
    expect(card()).toContain('W3 Minor ailments in every locality');
  });

  test('that are many are taken, with a warning', async () => {
    for (let n = 1; n < 14; n++) await ann.types(`plan priority add "Thing ${n}"`);
    expect(await ann.reads('plan priority add "Thing 14"')).toBe(
      [
        'In the work plan for 2028/29: W14 Thing 14',
        'The plan has 14 priorities now. A small number is brought about more surely: could some wait for another year, or be milestones of others?',
        '[Undo]',
      ].join('\n'),
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
        '31% ready: 7 of 22',
        '- W1 lacks: lead, domain, indicator, national or local, reduces inequality or not, words for patients, milestone (Ann Ward) [Fill in]',
        '- W2 lacks: indicator, national or local, reduces inequality or not, words for patients (Ann Ward) [Fill in]',
        '- W3 lacks: indicator, national or local, reduces inequality or not, words for patients (Dev Patel) [Fill in]',
        'No priority is for domains 2, 4 or 5.',
        '## Domain 1: Preventing people from dying prematurely',
        'W3 Fewer falls (led by Dev Patel) 1 overdue: 0 of 1',
        'Next: W3.1 Count the falls (Ann Ward, due Wednesday 2 June 2027)',
        '## Domain 3: Helping people to recover from episodes of ill health or following injury',
        'W2 Minor ailments in every locality (led by Ann Ward): 1 of 2',
        'Next: W2.2 Pilot it (Ann Ward, due Friday 30 July 2027)',
        '## Without a domain',
        'W1 Better premises: none yet',
        'It has no milestones yet. Add one with: plan milestone add "What is to be reached" for W1 by when',
        'The bars show how many milestones are done.',
        '[Add a priority] [Add a milestone] [As a table] [Sections] [Submit]',
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
      `Change a priority\nWhat is to be brought about*: Fewer fals\nOutcomes Framework domain: 1\nLead: U0ANN\n${NO_MORE}[Save]`,
    );
    expect(readView(await ann.fills(form, { title: 'Fewer falls', domain: '3' }))).toBe(
      'W1 was changed.\nTitle: Fewer falls, before: Fewer fals\nDomain: Domain 3: Helping people to recover from episodes of ill health or following injury, before: Domain 1: Preventing people from dying prematurely\n[Undo]',
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
