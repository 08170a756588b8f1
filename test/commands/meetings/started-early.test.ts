import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let ann: Speaker;
eachWithBot(async (bot: TestBot) => {
  ({ ann } = await foundNetwork(bot));
  await ann.types('meeting schedule Board on 3 June 2027 at 2pm');
  await ann.types('meeting schedule Forum on 8 July 2027 at 2pm');
});

test('a meeting of another day is not started before it is asked whether the one that comes first is meant', async () => {
  const question = await ann.reads('meeting start M2');
  expect(question).toBe(
    'M2, Forum, on Thursday 8 July 2027 at 2pm, is not for a while, and M1, Board, on Thursday 3 June 2027 at 2pm, comes before it. Which one shall start now?\n[Start M1] [Start M2]',
  );
  expect(await ann.reads('meeting show M2')).not.toContain('running now');
});

test.each(['M1', 'M2'])('whichever is pressed starts: %s', async (which) => {
  await ann.presses(await ann.types('meeting start M2'), `Start ${which}`);
  expect(await ann.reads(`meeting show ${which}`)).toContain('running now');
});

test('the next one is started without a question, however early', async () => {
  await ann.types('meeting start M1');
  expect(await ann.reads('meeting show M1')).toContain('running now');
  await ann.types('meeting end');
  await ann.types('meeting start M2');
  expect(await ann.reads('meeting show M2')).toContain('running now');
});
