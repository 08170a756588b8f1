import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await ann.types('meeting agenda M1 add Welcome');
  await ann.types('meeting start M1');
  await bot.wait(2);
});
const shown = () => readView(bot.card('#pharmacy', 'M1'));

test('the card of a running meeting has buttons for a note, an action and a decision', () => {
  expect(shown()).toMatch(/\[Note\] \[Action\] \[Decision\]/);
});

test('once it has ended the card says so, is at no item, and has none of them', async () => {
  expect(shown()).toMatch(/1\. Welcome.* Now$/m);
  await ann.types('meeting end');
  await bot.wait(2);
  expect(shown()).toMatch(/ended/i);
  expect(shown()).not.toMatch(/ Now$/m);
  expect(shown()).not.toMatch(/\[Note\]|\[Decision\]/);
});
