import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SlackMessage } from '../../adapters/playground/index.ts';
import { createSealing } from '../../commands/sealing/sealing.ts';
import { openLink, sealLink } from '../../commands/web/web-link.ts';
import { type BotInProcess, startBotInProcess } from '../support/bot-in-process.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';

const SEALING_KEY = 'a key for tests';
const HEADLINE = 'Members of West Yorkshire Pharmacy LPN';

let bot: BotInProcess;
let network: NetworkAtWork;
/** Links to a page of the network’s: one of each of two members’. */
let priyas: string;
let denises: string;
beforeAll(async () => {
  bot = await startBotInProcess({ sealingKey: SEALING_KEY });
  network = await foundNetwork(bot);
  await network.inSlack('member list as page');
  priyas = await linkIn('slack');
  await network.inTeams('member list as page');
  denises = await linkIn('teams');
});
afterAll(() => bot?.stop());

/** The last link to a page that a platform shows. */
const linkIn = (platform: 'slack' | 'teams') =>
  vi.waitUntil(() => {
    const shown = JSON.stringify(bot.playground.trial()[platform]);
    return [...shown.matchAll(new RegExp(`${bot.url}/pages/[\\w.-]+`, 'g'))].at(-1)?.[0];
  }, SOON);

/** The same link as it is once its time is over. */
function overBy(link: string): string {
  const [folder, sealing] = [`${bot.url}/pages/`, createSealing(SEALING_KEY)];
  const opened = openLink('page', link.slice(folder.length), sealing);
  if (!opened) throw new Error('That is no link of ours.');
  return `${folder}${sealLink('page', { ...opened, until: Date.now() - 1000 }, sealing)}`;
}

const idOf = (handle: string, platform: 'slackUser' | 'teamsUser') =>
  bot.playground.trial().people.find((each) => each.handle === handle)?.[platform] ?? '';

describe('a link to a page, written in Slack', () => {
  const room = () => bot.playground.trial().slack.channels[0];
  /** Writes it, and finds the message as it stands then. */
  async function written(handle: string, link: string): Promise<() => SlackMessage | undefined> {
    const [user, mark] = [idOf(handle, 'slackUser'), `by ${handle}, ${Math.random()}`];
    const text = `Please read ${link} (${mark})`;
    const channel = room()?.id ?? '';
    expect(await bot.playground.act({ type: 'slack.say', user, channel, text })).toEqual({ ok: true });
    return () => room()?.messages.find((each) => each.text.includes(mark));
  }
  const saidOf = (message: SlackMessage | undefined) => JSON.stringify(message?.unfurls ?? null);
  /** What is said of a link is told in its order, so after this nothing more is to come of those before. */
  const untilAnotherIsSaid = async () => {
    const message = await written('priya', denises);
    await vi.waitUntil(() => saidOf(message()).includes(HEADLINE), SOON);
  };

  test('says what it is about to those who read the channel, if its author may read it', async () => {
    const message = await written('priya', priyas);
    await vi.waitUntil(() => saidOf(message()).includes(HEADLINE), SOON);
    expect(Object.keys(message()?.unfurls ?? {})).toEqual([priyas]);
  });

  test('stays as it is where its author may not read it, once its time is over, and once it is stopped', async () => {
    const others = await written('bob', priyas);
    const over = await written('priya', overBy(priyas));
    await untilAnotherIsSaid();
    await network.inSlack('page stop');
    await vi.waitUntil(() => network.answersInSlack('stopped').length > 0, SOON);
    const stopped = await written('priya', priyas);
    await untilAnotherIsSaid();
    expect([others, over, stopped].map((message) => saidOf(message()))).toEqual(['null', 'null', 'null']);
  });
});

describe('a link to a page, written in Teams', () => {
  /** What Teams asks about it while somebody writes, signed as Teams does, and what it is answered. */
  async function asked(handle: string, url: string): Promise<string> {
    const { people, teams } = bot.playground.trial();
    const person = people.find((each) => each.handle === handle);
    const answer = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: bot.playground.teams.authorization() },
      body: JSON.stringify({
        ...{ type: 'invoke', name: 'composeExtension/queryLink', value: { url }, id: `f:${Math.random()}` },
        channelId: 'msteams',
        serviceUrl: `${bot.url}/playground/teams/connector/`,
        from: { id: person?.teamsUser, name: person?.name, aadObjectId: person?.teamsObjectId },
        recipient: teams.bot,
        conversation: { id: teams.conversations[0]?.id, conversationType: 'channel', isGroup: true },
        channelData: { tenant: { id: teams.tenantId } },
      }),
    });
    expect(answer.status).toBe(200);
    return answer.text();
  }

  test('becomes a card for one who may read it, and nothing for another', async () => {
    expect(await asked('denise', denises)).toContain(HEADLINE);
    expect(await asked('tom', denises)).toBe('');
  });

  test('becomes nothing once its time is over, and once it is stopped', async () => {
    expect(await asked('denise', overBy(denises))).toBe('');
    await network.inTeams('page stop');
    await vi.waitUntil(async () => (await asked('denise', denises)) === '', SOON);
  });

  test('is not told of to anybody whom Teams has not signed for', async () => {
    const body = JSON.stringify({
      type: 'invoke',
      name: 'composeExtension/queryLink',
      value: { url: denises },
    });
    const answer = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(401);
  });
});
