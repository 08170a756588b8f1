import { expect, test, vi } from 'vitest';
import { jobs } from '../../jobs/index.ts';
import { createLanes } from '../../jobs/lanes.ts';
import { createSender } from '../../jobs/sender.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

const MANY = 40;

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

/** A sender as the bot has it, for which Slack does not answer in one channel until it is let go. */
function senderWithout(address: string) {
  let letGo = () => {};
  const answer = new Promise<void>((done) => {
    letGo = done;
  });
  const { slack } = bot.messengers;
  const hanging: typeof slack = {
    ...slack,
    async post(to, view, sendId) {
      if ('conversation' in to && to.conversation.address === address) await answer;
      return slack.post(to, view, sendId);
    },
  };
  const context = { ...bot.jobContext, messengers: { ...bot.messengers, slack: hanging } };
  const sender = createSender(
    createLanes(() => {}),
    (id, lanes) => jobs['send-message']({ id }, { ...context, lanes }),
  );
  return { sender, letGo };
}

const cards = (channel: string) => bot.shown(channel).filter((view) => view.includes('Ring practice'));

test('a channel whose platform does not answer holds up no other channel and no other platform', async () => {
  const hull = bot.slack('#hull').as('ann');
  await hull.types('network create "Hull Dental LPN"');
  await bot.whileAsleep(async () => {
    for (let each = 1; each <= MANY; each++) await ann.types(`action add me Ring practice ${each}`);
    await hull.types('action add me Ring practice 41');
  });

  const { sender, letGo } = senderWithout('#pharmacy');
  const due = await bot.storage.due(bot.now(), 1000);
  sender.send(due.filter(({ job }) => job === 'send-message').map(({ id }) => id));

  await vi.waitUntil(() => cards('#hull').length === 1 && cards('Pharmacy').length === MANY, 20_000);
  expect(cards('#pharmacy')).toEqual([]);

  letGo();
  await vi.waitUntil(() => cards('#pharmacy').length === MANY, 20_000);
  await sender.close();
});
