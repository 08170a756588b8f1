import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotInProcess, startBotInProcess } from '../support/bot-in-process.ts';
import { foundNetwork } from '../support/network-at-work.ts';

let bot: BotInProcess;
beforeAll(async () => {
  bot = await startBotInProcess();
});
afterAll(() => bot.stop());

test('the line of each command carries the id of the HTTP request that brought it, on both platforms', {
  timeout: 60_000,
}, async () => {
  await foundNetwork(bot);
  bot.silence();
  bot.lines.length = 0;
  const sent = bot.received.filter(({ body }) => /command=|"type":"message"/.test(body));
  const paths = new Set(sent.map(({ path }) => path));
  expect(paths).toEqual(new Set(['/slack/events', '/api/messages']));
  for (const path of paths) {
    const again = sent.find((each) => each.path === path);
    if (!again) continue;
    const { id } = await bot.send(again);
    const commands = bot.lines.map((line) => JSON.parse(line)).filter(({ outcome }) => outcome);
    expect(commands.at(-1)).toMatchObject({ requestId: id, msg: 'a command was asked for' });
  }
});
