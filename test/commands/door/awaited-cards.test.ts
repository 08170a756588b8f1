import { beforeEach, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});
beforeEach(() => void bot.awaited.splice(0));

const awaited = () => bot.awaited.splice(0).map(({ kind, place }) => `${kind} in ${place.address}`);

test('whoever has a card for all their answer waits for it, whether they typed or filled in a form', async () => {
  await ann.types('action add me Ring the LPC');
  expect(awaited()).toEqual(['action.card in #pharmacy']);
  const form = await ann.types('decision record');
  if (form.kind === 'form') await ann.fills(form, { text: 'We meet in Leeds' });
  expect(awaited()).toEqual(['decision.card in #pharmacy']);
});

test('who is told something besides waits for nothing, nor does who was answered before', async () => {
  await ann.types('action add me Ring the LPC', 'slack:same');
  awaited();
  await ann.types('action add me Ring the LPC', 'slack:same');
  await ann.types('action add @bob, @cat Ring the LPC');
  await ann.types('action add me Book the room\naction add me Book the hall');
  await ann.types('plan create 2028/29');
  await ann.presses(bot.card('#pharmacy', 'A1'), 'Done');
  await ann.types('action list');
  expect(awaited()).toEqual([]);
});
