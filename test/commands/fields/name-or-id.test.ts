import { expect, test } from 'vitest';
import { findNhsNumber } from '../../../commands/door/nhs-number.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

/** One id in about a thousand has digits in it that could be somebody's NHS number. */
const ID = '01a20e92-5d45-777d-a139-7339101da0bc';

test('there are ids with digits in them that could be an NHS number', () => {
  expect(findNhsNumber(ID.slice(1))).toBeDefined();
  expect(findNhsNumber(ID)).toBeUndefined();
});

test.each([
  ['undo', { record: ID }],
  ['member.join', { network: ID }],
  ['network.choose', { network: ID }],
  ['network.merge', { into: ID }],
  ['network.main', { channel: ID }],
  ['member.change', { person: '@bob', seat: ID }],
  ['member.vacancy.close', { role: 'clinician', seat: ID }],
])('the button of %s is not taken for one that holds a patient’s', async (command, args) => {
  const answer = readView(await ann.sends({ command, args }));
  expect(answer).not.toContain('NHS number');
  expect(answer).not.toContain('I no longer know it');
});

test('nor is whom the command line names by their id', async () => {
  await expect(bot.operator.ask('person.show', { who: ID })).rejects.toThrow(`Nobody goes by ${ID}.`);
  await expect(bot.operator.ask('network.show', { network: ID })).rejects.toThrow('no network called');
});
