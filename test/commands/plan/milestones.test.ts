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
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments" domain 3');
});

const ADD = 'plan milestone add "Draft pathway" for W1 by 30 June 2027 owner @dev';
const card = () => readView(bot.card('Pharmacy', 'Work plan'));

describe('a milestone', () => {
  test('is added by a line, and the caller told', async () => {
    const before = bot.shown('#pharmacy').length;
    expect(await ann.reads(ADD)).toBe(
      'W1.1 Draft pathway belongs to Dev Patel and is due on Wednesday 30 June 2027.\n[Undo]',
    );
    expect(card()).toContain('W1 Minor ailments: 0 of 1');
    expect(bot.shown('#pharmacy')).toHaveLength(before);
  });

  test('or by a form, and is then the caller’s own', async () => {
    const form = await ann.presses(bot.card('#pharmacy', 'Work plan'), 'Add a milestone');
    expect(readView(form)).toBe('New milestone\nWhat is to be reached*:\nPriority*:\nDue*:\nOwner:\n[Add]');
    const entered = { title: 'Draft pathway', priority: 'W9', due: '2027-06-30' };
    const refused = await ann.fills(form, entered);
    expect(readView(refused)).toContain('There is no W9 in Leeds Pharmacy LPN. Did you mean W1?');
    expect(readView(await ann.fills(refused, { priority: 'w1' }))).toContain(
      'W1.1 Draft pathway belongs to Ann Ward',
    );
  });

  test('is reworded by a form, which an undo takes back', async () => {
    await ann.types(ADD);
    const form = await ann.types('reword W1.1');
    expect(readView(form)).toBe('Change a milestone\nWhat is to be reached*: Draft pathway\n[Save]');
    expect(readView(await ann.fills(form, { title: 'Agree the pathway' }))).toContain(
      'W1.1 was changed: Agree the pathway',
    );
    expect(await ann.reads('milestone show W1.1')).toContain('Agree the pathway\nMilestone W1.1,');
    await ann.types('undo');
    expect(await ann.reads('milestone show W1.1')).toContain('Draft pathway\nMilestone W1.1,');
  });

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    await ann.types(ADD);
    const form = await ann.types('milestone edit W1.1');
    await ann.fills(await ann.types('milestone edit W1.1'), { title: 'Agree the pathway' });
    expect(readView(await ann.fills(form, { title: 'Drop the pathway' }))).toContain(
      'Someone has changed this meanwhile. Nothing was saved yet.',
    );
  });

  test.each(['milestone remove W1.1', 'cancel W1.1'])(
    '%s takes it out, until that is undone',
    async (said) => {
      await ann.types(ADD);
      expect(await ann.reads(said)).toBe('W1.1 Draft pathway is no longer in the work plan.\n[Undo]');
      expect(card()).toContain('W1 Minor ailments: none yet');
      expect(await ann.reads('milestone show W1.1')).toContain('There is no W1.1 in Leeds Pharmacy LPN.');
      await ann.types('undo');
      expect(card()).toContain('W1 Minor ailments: 0 of 1');
      expect(await ann.reads('milestone list')).toContain('W1.1 Draft pathway (Dev Patel');
    },
  );

  test('has its priority chosen from a list', async () => {
    const form = await ann.presses(bot.card('#pharmacy', 'Work plan'), 'Add a milestone');
    expect(form.kind === 'form' && form.fields.find(({ name }) => name === 'priority')).toMatchObject({
      input: 'choice',
      choices: [{ value: 'W1', label: 'W1 Minor ailments' }],
    });
  });

  test('is not added for a day gone by', async () => {
    expect(await ann.reads('plan milestone add Draft for W1 by yesterday')).toContain(
      'That date has gone by.',
    );
  });

  test('due outside the year of its plan is taken, and that said', async () => {
    expect(await ann.reads('plan milestone add Draft for W1 by 30 April 2028')).toContain(
      'is due on Sunday 30 April 2028. That is outside the year of its plan, 2027/28.',
    );
    expect(await ann.reads('milestone move W1.1 to 31 March 2028 because we must')).not.toContain('outside');
    expect(await ann.reads('milestone move W1.1 to 1 April 2028 because we must')).toContain(
      'That is outside the year of its plan, 2027/28.',
    );
    expect(await ann.reads('plan milestone add Ask for W0 by 30 April 2028')).not.toContain('outside');
  });

  test('is shown with all that can be done about it', async () => {
    await ann.types(ADD);
    expect(await ann.reads('milestone show w1.1')).toBe(
      [
        'Draft pathway',
        'Milestone W1.1, Dev Patel, due Wednesday 30 June 2027, open',
        'Priority: W1 Minor ailments',
        'Plan: 2027/28',
        '[Done] [Move] [Give] [At risk] [Blocked]',
      ].join('\n'),
    );
    await bot.moveTo('2027-07-01 10:00');
    expect(await bob.reads('milestone show 1.1')).toContain(', overdue');
  });

  test('is done by any member who takes part, and opened again', async () => {
    await ann.types(ADD);
    expect(await bob.reads('milestone done W1.1')).toBe('W1.1 is done: Draft pathway\n[Undo]');
    expect(card()).toContain('W1 Minor ailments: 1 of 1');
    const again = await ann.types('milestone done W1.1');
    expect(readView(again)).toContain('W1.1 is already done. Reopen it first, if there is more to do.');
    expect(await ann.reads('milestone show W1.1')).toContain(
      ', done by Bob Hill on Tuesday 1 June 2027 at 10am\nPriority: W1 Minor ailments\nPlan: 2027/28\n[Reopen]',
    );
    await ann.presses(again, 'Reopen W1.1');
    expect(card()).toContain('W1 Minor ailments: 0 of 1');
    expect(await ann.reads('milestone reopen W1.1')).toBe(
      'W1.1 is open already. There is nothing to reopen.',
    );
  });

  test('is moved for a reason, which is kept', async () => {
    await ann.types(ADD);
    expect(readView(await ann.types('milestone move W1.1 to 14 July 2027'))).toBe(
      'Move a milestone\nMilestone*: W1.1\nDue*: 2027-07-14\nWhy*:\n[Move]',
    );
    expect(await ann.reads('milestone move W1.1 to 14 July 2027 because practices asked for more time')).toBe(
      'W1.1 is now due on Wednesday 14 July 2027.\n[Undo]',
    );
    const form = await ann.presses(await ann.types('milestone show W1.1'), 'Move');
    expect(readView(await ann.fills(form, { due: '2027-07-14', because: 'why not' }))).toContain(
      'W1.1 is due on Wednesday 14 July 2027 already.',
    );
    await ann.fills(form, { due: '2027-07-21', because: 'the senate meets late' });
    const shown = [
      'Milestone W1.1, Dev Patel, due Wednesday 21 July 2027, open',
      'Priority: W1 Minor ailments',
      'Plan: 2027/28',
      '## Moved',
      '- From Wednesday 14 July 2027 to Wednesday 21 July 2027, because the senate meets late (Ann Ward, Tuesday 1 June 2027)',
      '- From Wednesday 30 June 2027 to Wednesday 14 July 2027, because practices asked for more time (Ann Ward, Tuesday 1 June 2027)',
    ];
    expect(await ann.reads('milestone show W1.1')).toContain(shown.join('\n'));
    await ann.types('undo');
    const undone = await ann.reads('milestone show W1.1');
    expect(undone).toContain(', due Wednesday 14 July 2027');
    expect(undone).not.toContain('the senate meets late');
    expect(undone).toContain(shown.at(-1));
  });

  test('is given to someone else', async () => {
    await ann.types(ADD);
    expect(await ann.reads('milestone give W1.1 to @cat')).toBe('W1.1 now belongs to Cat Jones.\n[Undo]');
    await ann.types('undo');
    expect(await ann.reads('milestone show W1.1')).toContain('Milestone W1.1, Dev Patel,');
  });

  test('and what became of it can be taken back', async () => {
    await ann.types(ADD);
    await ann.types('milestone done W1.1');
    expect(await ann.reads('undo')).toBe('Taken back.\nMilestone “Draft pathway” is as it was before.');
    expect(card()).toContain('W1 Minor ailments: 0 of 1');
    expect(await ann.reads('undo')).toBe('Taken back.\nMilestone “Draft pathway” is withdrawn.');
    expect(card()).toContain('W1 Minor ailments: none yet');
    expect(await ann.reads(ADD)).toContain('W1.2 Draft pathway');
  });

  test('is added and moved by those who convene, done by all but observers', async () => {
    await ann.types(ADD);
    for (const typed of [
      ADD,
      'milestone move W1.1 to 14 July because we must',
      'milestone give W1.1 to @bob',
    ])
      expect(await bob.reads(typed), typed).toContain('Only a clinical chair');
    await ann.types('member add bob as observer');
    expect(await bob.reads('milestone done W1.1')).toContain('You cannot mark a milestone as done.');
    expect(await bob.reads('milestone show W1.1')).toContain('Draft pathway');
  });

  test('of their own someone who is no member may show, move, finish, reopen and hand on', async () => {
    await ann.types(ADD);
    await ann.types('plan milestone add "Pilot it" for W1 by 30 July 2027');
    const dev = bot.slack('direct').as('dev');
    const [network] = await bot.prisma.network.findMany();
    const sends = (verb: string, args: object) =>
      dev.sends({ command: `milestone.${verb}`, args: { milestone: 'W1.1', network: network?.id, ...args } });
    expect(readView(await sends('show', {}))).toContain('Draft pathway\nMilestone W1.1,');
    expect(readView(await sends('move', { due: '2027-07-14', because: 'I am away' }))).toContain(
      'W1.1 is now due on Wednesday 14 July 2027.',
    );
    expect(readView(await sends('done', {}))).toContain('W1.1 is done');
    expect(readView(await sends('reopen', {}))).toContain('W1.1 is open again');
    for (const milestone of ['W1.2', 'W7.7'])
      expect(readView(await sends('done', { milestone }))).toContain(
        'You are not a member of Leeds Pharmacy LPN',
      );
    expect(readView(await sends('give', { owner: 'me' }))).toContain('W1.1 now belongs to Dev Patel.');
    expect(readView(await sends('give', { milestone: 'W1.2', owner: 'me' }))).toContain(
      'You are not a member',
    );
  });
});

describe('a reference to a milestone', () => {
  beforeEach(async () => {
    for (const title of ['One', 'Two', 'Three'])
      await ann.types(`plan milestone add ${title} for W1 by 30 June 2027`);
  });

  test('that names nothing is answered with the nearest, as buttons that do what was asked', async () => {
    const answer = await ann.types('milestone done W1.9');
    expect(readView(answer)).toBe(
      'There is no W1.9 in Leeds Pharmacy LPN. Did you mean W1.2, W1.3?\n[W1.2] [W1.3]',
    );
    await ann.presses(answer, 'W1.3');
    expect(await ann.reads('milestone list done')).toContain('- W1.3 Three (Ann Ward, done)');
    expect(await ann.reads('milestone show W0.9')).toContain('Did you mean W0.3, W0.4, W1.1, W1.2?');
  });

  test('is told from others', async () => {
    for (const typed of ['W1', 'A1', 'W1.', 'tomorrow'])
      expect(await ann.reads(`milestone show ${typed}`)).toContain(
        `“${typed}” is not the reference of a milestone. Write it like W1.2: W1 is its priority.`,
      );
  });

  test('of another network is not found', async () => {
    const cat = bot.slack('#dental').as('cat');
    await cat.types('network create "Leeds Dental LPN"');
    expect(await cat.reads('milestone show W1.1')).toBe(
      'There is no W1.1 in Leeds Dental LPN. There are no milestones yet.',
    );
  });
});
