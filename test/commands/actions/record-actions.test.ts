import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

describe('recording an action', () => {
  test('from Slack it is shown in both channels with its date in full', async () => {
    await ann.types('action add @bob Write the needs summary by 30 June 2027');
    const card = [
      'Action A1',
      'Write the needs summary',
      'Owner: Bob Hill',
      'Due: Wednesday 30 June 2027',
      'Status: Open',
      '[Done] [Change] [Move] [Undo]',
    ].join('\n');
    expect(bot.shown('#pharmacy').at(-1)).toBe(card);
    expect(bot.shown('Pharmacy').at(-1)).toBe(card);
  });
});
