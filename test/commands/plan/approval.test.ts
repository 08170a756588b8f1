import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Prisma } from '../../../storage/generated/client.ts';
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

beforeEach(async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments" domain 3 lead @bob');
  await ann.types('plan milestone add "Draft pathway" for W1 by 30 June 2027 owner bob');
});

const card = () => readView(bot.card('Pharmacy', 'Work plan'));

test('a plan is submitted once, with what it lacks and how it is asked about', async () => {
  const told = await ann.types('plan submit');
  expect(readView(told)).toContain('The work plan for 2027/28 is submitted.');
  expect(readView(told)).toContain('It is not complete yet:');
  expect(readView(told)).toContain('W1 lacks: indicator');
  expect(card()).toContain('Submitted on Tuesday 1 June 2027 by Ann Ward.');
  expect(card()).toContain('It waits for the members and the area team.');
  await ann.fills(await ann.presses(told, 'Ask the members'), { closes: '2027-06-04T17:00' });
  expect(readView(bot.card('Pharmacy', 'Do you approve'))).toContain(
    'Do you approve the work plan for 2027/28?',
  );
  await ann.types('undo');
  expect(await ann.reads('plan submit')).toContain('was submitted on Tuesday 1 June 2027 already');
  await ann.types('undo');
  expect(card()).not.toContain('Submitted');
  expect(await bob.reads('plan submit')).toContain('Only a clinical chair');
});

test('a plan without priorities has nothing to approve', async () => {
  await ann.types('plan priority remove W1');
  expect(await ann.reads('plan submit')).toContain('has no priorities yet');
});

test('the members approve it by a motion that was carried, and by no other poll', async () => {
  await ann.types('poll open "Do you approve the plan?" motion closes 3 June 2027 at 5pm');
  await ann.types('poll open "Where?" Leeds | York closes 3 June 2027 at 5pm');
  await ann.types('poll open "Shall we wait?" motion closes 3 June 2027 at 5pm');
  expect(await ann.reads('plan approve members with P1')).toContain('P1 is still open.');
  await ann.types('poll vote P1 For');
  await bob.types('poll vote P1 For');
  await ann.types('poll vote P3 Against');
  await bot.moveTo('2027-06-04 10:00');
  expect(await ann.reads('plan approve members with P2')).toContain('P2 asks for more than a yes or no.');
  expect(await ann.reads('plan approve members with P3')).toContain(
    'P3 was not carried, so it approves nothing.',
  );
  expect(await ann.reads('plan approve members with P1')).toBe(
    [
      'The work plan for 2027/28 was approved by the members on Thursday 3 June 2027.',
      'It waits for the area team.',
      '[Undo]',
    ].join('\n'),
  );
  expect(card()).toContain('Approved by the members on Thursday 3 June 2027, by P1 (recorded by Ann Ward).');
  expect(await ann.reads('plan approve members')).toContain('There is nothing to record.');
});

test('a motion that was asked before the plan was submitted approves nothing', async () => {
  await ann.types('poll open "Shall we meet in Leeds?" motion closes 3 June 2027 at 5pm');
  await ann.types('poll vote P1 For');
  await bob.types('poll vote P1 For');
  await bot.moveTo('2027-06-04 10:00');
  await ann.types('plan submit');
  expect(await ann.reads('plan approve members with P1')).toContain(
    'P1 was asked on Tuesday 1 June 2027, before the work plan for 2027/28 was submitted on Friday 4 June 2027',
  );
  expect(card()).not.toContain('Approved');
});

test('the area team approves it by whoever spoke for it, on a day that has been', async () => {
  expect(await ann.reads('plan approve area team by "Jo Field, director" on 2 June 2027')).toContain(
    'Wednesday 2 June 2027 is still to come.',
  );
  await ann.types('plan approve area team by "Jo Field, director" on 28 May 2027');
  expect(await ann.reads('plan show')).toContain(
    'Approved by the area team on Friday 28 May 2027, Jo Field, director (recorded by Ann Ward).',
  );
  expect(card()).toContain('It waits for the members.');
  await ann.types('undo');
  expect(card()).not.toContain('Approved');
  expect(await bob.reads('plan approve members')).toContain('Only a clinical chair');
});

test('the form asks who, when and how', async () => {
  const form = await ann.types('plan approve');
  expect(readView(form)).toContain('Approve the work plan');
  expect(readView(await ann.fills(form, { part: 'members', on: '2027-05-20' }))).toContain(
    'was approved by the members on Thursday 20 May 2027.',
  );
});

test('once it is agreed, each change of what it says is an amendment, with what was, who and when', async () => {
  expect(await ann.reads('plan amendments')).toContain('is not agreed yet');
  await ann.types('plan approve members');
  await ann.types('plan approve area team');
  expect(await ann.reads('plan amendments')).toContain(
    'Nothing was changed since it was agreed on Tuesday 1 June 2027.',
  );
  await bot.moveTo('2027-06-02 10:00');
  expect(await ann.reads('plan priority edit W1 money £90,000')).toContain(
    'The plan was agreed on Tuesday 1 June 2027, so this is recorded as an amendment of it: see plan amendments.',
  );
  await bob.types('milestone move W1.1 to 14 July 2027 because practices asked');
  await ann.types('milestone give W1.1 to @dev');
  await ann.types('plan milestone add "Launch" for W1 by 1 September 2027');
  await ann.types('milestone edit W1.2');
  expect(await ann.reads('milestone put W1.2 after W1.1')).toContain('recorded as an amendment');
  await ann.types('plan milestone add "Review" for W1 by 1 October 2027 after W1.2');
  await ann.types('milestone put W1.2 after nothing');
  await bob.types('milestone block W1.2 because nobody answers');
  await ann.types('milestone done W1.2');
  await ann.types('plan priority add "Flu" domain 1');
  await ann.types('plan priority remove W2');
  expect(await ann.reads('plan amendments')).toBe(
    [
      'Amendments of the work plan 2027/28 of Leeds Pharmacy LPN',
      '- W1 Minor ailments: Money: £90,000, before: none (Ann Ward, Wednesday 2 June 2027)',
      '- W1.1 Draft pathway: Due: Wednesday 14 July 2027, before: Wednesday 30 June 2027; Because: practices asked (Bob Hill, Wednesday 2 June 2027)',
      '- W1.1 Draft pathway: Owner: Dev Patel, before: Bob Hill (Ann Ward, Wednesday 2 June 2027)',
      '- W1.2 Launch: Added, due Wednesday 1 September 2027, with Ann Ward (Ann Ward, Wednesday 2 June 2027)',
      '- W1.2 Launch: Comes after: W1.1, before: nothing (Ann Ward, Wednesday 2 June 2027)',
      '- W1.3 Review: Added, due Friday 1 October 2027, with Ann Ward, after W1.2 (Ann Ward, Wednesday 2 June 2027)',
      '- W1.2 Launch: Comes after: nothing, before: W1.1 (Ann Ward, Wednesday 2 June 2027)',
      '- W2 Flu: Added (Ann Ward, Wednesday 2 June 2027)',
      '- W2 Flu: Taken out (Ann Ward, Wednesday 2 June 2027)',
    ].join('\n'),
  );
});

test('of more changes than are read, the newest are told', async () => {
  await ann.types('plan approve members');
  await ann.types('plan approve area team');
  await bot.moveTo('2027-06-02 10:00');
  await ann.types('plan priority edit W1 money £90,000');
  const kept = await bot.prisma.change.findFirstOrThrow({ where: { command: 'plan.priority.edit' } });
  const again = Array.from({ length: 1_000 }, () => ({ ...kept, id: randomUUID(), logIndex: null }));
  await bot.prisma.change.createMany({ data: again as Prisma.ChangeCreateManyInput[] });
  await bot.moveTo('2027-06-03 10:00');
  await ann.types('plan priority edit W1 money £95,000');
  expect(await ann.reads('plan amendments')).toContain('Money: £95,000, before: £90,000');
});

test('what is undone is no amendment, one after the other, and the approval last', async () => {
  await ann.types('plan approve members');
  await ann.types('plan approve area team');
  await bot.moveTo('2027-06-01 10:05');
  await ann.types('plan priority edit W1 money £90,000');
  await ann.types('milestone move W1.1 to 14 July 2027 because practices asked');
  await ann.types('undo');
  expect(await ann.reads('plan amendments')).not.toContain('W1.1');
  await ann.types('undo');
  expect(await ann.reads('plan amendments')).toContain('Nothing was changed');
  await ann.types('undo');
  expect(await ann.reads('plan amendments')).toContain('is not agreed yet');
  expect(await ann.reads('plan priority edit W1 money £90,000')).not.toContain('amendment');
});

test('a section that is written anew is an amendment, and none once that is taken back', async () => {
  await ann.types('plan approve members');
  await ann.types('plan approve area team');
  await bot.moveTo('2027-06-02 10:00');
  const form = await ann.types('plan section effectiveness');
  const told = readView(await ann.fills(form, { text: 'We found that falls are fewer' }));
  expect(told).toContain('recorded as an amendment of it');
  expect(await ann.reads('plan amendments')).toContain(
    'Review of effectiveness: Version 1 written (Ann Ward, Wednesday 2 June 2027)',
  );
  await ann.types('undo');
  expect(await ann.reads('plan amendments')).toContain('Nothing was changed');
});

test('of another network nothing is told', async () => {
  await ann.types('plan approve members');
  await ann.types('plan approve area team');
  const cat = bot.slack('#dental').as('cat');
  await cat.types('network create "Leeds Dental LPN"');
  expect(await cat.reads('plan amendments')).toContain('Leeds Dental LPN has no work plan');
});
