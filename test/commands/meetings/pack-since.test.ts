import { expect, test } from 'vitest';
import { filesIn } from '../../../commands/view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'clinician', dev: 'clinician' }));
});

async function pack(meeting: string): Promise<string> {
  const answer = await bot.slack('direct').as('ann').types(`meeting agenda ${meeting} as markdown`);
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  return new TextDecoder().decode(await file?.bytes());
}
const times = (text: string, words: string) => text.split(words).length - 1;

test('a pack tells of polls and review reports that ended since the last meeting, each once, and of none if there is none', async () => {
  await ann.types('poll open "Before?" Leeds | York closes 4 June 2027 5pm');
  await ann.types('poll close P1');
  await ann.types('meeting schedule First on 14 June 2027 at 2pm');
  await ann.types('meeting agenda M1 add Needs');
  await ann.types('meeting start M1');
  await ann.types('meeting end');
  await ann.types('meeting schedule Second on 30 June 2027 at 2pm');
  await ann.types('meeting agenda M2 add Needs');
  const empty = await pack('M2');
  expect(empty).toContain('Needs');
  expect(empty).not.toContain('Polls closed');
  expect(empty).not.toContain('Review reports');
  await ann.types('poll open "Where shall we meet?" Leeds | York closes 4 June 2027 5pm');
  await ann.types('poll open "Shall we wait?" Yes | No closes 4 June 2027 5pm');
  await ann.types('poll open "Still open?" Yes | No closes 29 June 2027 5pm');
  await bob.types('vote York in P2');
  await ann.types('review open "Access to dentists" due 10 June 2027 anonymous');
  await bob.types('review open "Nothing" due 10 June 2027');
  await bot.moveTo('2027-06-11 10:00');
  const told = await pack('M2');
  expect(told).toContain('Polls closed without a decision since Tuesday 1 June 2027');
  expect(times(told, 'Shall we wait?')).toBe(1);
  expect(times(told, 'Still open?')).toBe(1);
  expect(times(told, 'Where shall we meet?')).toBe(1); // it has a decision
  expect(told).not.toContain('Before?');
  expect(told).toContain('Review reports since Tuesday 1 June 2027');
  expect(times(told, 'Access to dentists')).toBe(1);
});

test('of an anonymous report a pack tells who was asked, and nothing of what was answered', async () => {
  await ann.types('meeting schedule First on 30 June 2027 at 2pm');
  await ann.types('meeting agenda M1 add Needs');
  await ann.types('review open "Access" due 10 June 2027 anonymous');
  const form = await bob.types('review input R1');
  if (form.kind === 'form') {
    const [field] = form.fields;
    await bob.fills(form, { [field?.name ?? '']: 'The phone rings for an hour' });
  }
  await bot.moveTo('2027-06-11 10:00');
  const told = await pack('M1');
  expect(told).toContain('Review reports');
  expect(told).not.toContain('phone rings');
});
