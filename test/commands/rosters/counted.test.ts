import { expect, test } from 'vitest';
import { crowdThere, there } from '../../support/in-the-channel.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot(
  (each) => {
    bot = each;
  },
  { jobs: 'in turn' },
);

/** How many statements it takes to make a network in a channel of so many, all on one page, and all of them its members. */
async function statementsFor(people: number, channel: string): Promise<number> {
  const ann = bot.slack(channel).as('ann');
  bot.messengers.slack.pageSize = 1_000;
  bot.messengers.slack.inChannel(channel).push(there('slack', 'ann'), ...crowdThere(people - 1));
  const before = bot.cost().queries;
  await ann.types(`network create "LPN of ${channel}" --belongs everyone`);
  await bot.wait(60);
  const { id } = await bot.prisma.network.findFirstOrThrow({ where: { name: `LPN of ${channel}` } });
  expect(await bot.prisma.member.count({ where: { networkId: id } })).toBe(people);
  return bot.cost().queries - before;
}

test('five hundred people on a page take as many statements as five', async () => {
  await statementsFor(2, '#first'); // by which Ann herself is known
  const few = await statementsFor(5, '#few');
  expect(await statementsFor(500, '#many')).toBe(few);
});

test('the card says how far it is', async () => {
  const { slack } = bot.messengers;
  slack.inChannel('#pharmacy').push(there('slack', 'ann'), ...crowdThere(499));
  const ann = bot.slack('#pharmacy').as('ann');
  const progress: string[] = [];
  const { edit } = slack;
  slack.edit = async (posted, view, to) => {
    progress.push(readView(view));
    return edit.call(slack, posted, view, to);
  };
  const { people } = slack;
  // Each page takes a while, in which the card is edited.
  slack.people = async (channel, page) => {
    const found = await people.call(slack, channel, page);
    await bot.prisma.outboxMessage.updateMany({ data: { sentAt: new Date(0) } });
    return found;
  };
  await ann.types('network create "Leeds Pharmacy LPN" --belongs everyone');
  await bot.wait(60);
  expect(progress.join('\n')).toMatch(/People of the channel read: [1-4]00 of 500/);
});
