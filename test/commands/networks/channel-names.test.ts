import { expect, test } from 'vitest';
import type { Message } from '../../../commands/view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});

test('a channel whose name was never told is shown as a link, not by its id', async () => {
  await bot.prisma.conversation.updateMany({ data: { name: null } });
  const { blocks } = (await bot.slack('direct').as('ann').types('network channels')) as Message;
  expect(JSON.stringify(blocks)).toMatch(
    /"link":"a channel","href":"https:\/\/slack\.com\/app_redirect\?[^"]*channel=/,
  );
});
