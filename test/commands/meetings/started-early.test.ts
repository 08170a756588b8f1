import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
// Tuesday 1 June 2027, 10am.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('meeting schedule Board on 3 June 2027 at 2pm');
  await ann.types('meeting schedule Forum on 8 July 2027 at 2pm');
});

const QUESTION =
  'M2, Forum, on Thursday 8 July 2027 at 2pm, is not for a while, and M1, Board, on Thursday 3 June 2027 at 2pm, comes before it. Nothing was started yet. Which one is it?\n[It is M1] [Start M2 now]';

test('a meeting of another day is not started before it is asked whether the one that comes first is meant', async () => {
  expect(await ann.reads('meeting start M2')).toBe(QUESTION);
  for (const each of ['M1', 'M2'])
    expect(await ann.reads(`meeting show ${each}`)).not.toContain('running now');
});

test.each([
  ['M1', 'It is M1'],
  ['M2', 'Start M2 now'],
])('whichever is pressed starts: %s', async (which, label) => {
  await ann.presses(await ann.types('meeting start M2'), label);
  expect(await ann.reads(`meeting show ${which}`)).toContain('running now');
});

test('the button on a card asks too', async () => {
  const shown = await ann.types('meeting show M2');
  const question = await ann.presses(shown, 'Start');
  await ann.presses(question, 'It is M1');
  expect(await ann.reads('meeting show M1')).toContain('running now');
});

test('a button of a question that is old starts nothing twice', async () => {
  const question = await ann.types('meeting start M2');
  await ann.types('meeting cancel M1');
  await ann.presses(question, 'It is M1');
  expect(await ann.reads('meeting show M1')).toContain('cancelled');
  expect(await ann.reads('meeting show M2')).not.toContain('running now');
});

test('the next one is started without a question, however early, and it is said for when it was planned', async () => {
  expect(await ann.reads('meeting start M1')).toContain(
    'M1 Board has started. What is recorded here now belongs to it. It was planned for Thursday 3 June 2027 at 2pm.',
  );
  await ann.types('meeting end');
  expect(await ann.reads('meeting start M2')).toContain('has started');
});

test('on its day nothing is asked, nor while only one by correspondence comes before it', async () => {
  await ann.types('meeting cancel M1');
  await ann.types('meeting schedule Written by correspondence from 4 June 2027 to 18 June 2027');
  expect(await ann.reads('meeting start M2')).toContain('has started');
  await ann.types('meeting end');
  await ann.types('meeting schedule Forum on 9 July 2027 at 9am');
  await ann.types('meeting schedule Board on 9 July 2027 at 2pm');
  await bot.moveTo('2027-07-09 09:00');
  expect(await ann.reads('meeting start M5')).toMatch(/has started.*belongs to it\.$/m);
});
