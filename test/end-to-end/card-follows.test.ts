import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { allowed } from '../support/in-time.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { type RedisProcess, startRedisProcess } from '../support/redis-process.ts';
import { skipWithout } from '../support/skip.ts';

const FOLLOWS = 'its card follows';
const IN_TIME_MS = 3_000;

describe.skipIf(skipWithout(redisIsInstalled))('whoever has a card for all their answer', () => {
  let redis: RedisProcess;
  let platforms: Platforms;
  let bot: BotProcess;
  let network: NetworkAtWork;
  /** How long an everyday answer takes here, in milliseconds. */
  let usual: number;

  beforeAll(async () => {
    redis = await startRedisProcess();
    platforms = await startPlatforms({ REDIS_URL: redis.url });
    bot = await platforms.startBot();
    network = await foundNetwork(platforms);
    usual = await network.usualMs();
  });

  afterAll(async () => {
    redis?.thaw();
    await platforms?.stop();
    await redis?.kill();
  });

  const failing = async () =>
    ((await (await fetch(`${bot.url}/readyz`)).json()) as { failing: string[] }).failing;

  /** On either platform: how one asks, what one is told besides the cards, and what is there to go wrong. */
  const ON = {
    Slack: {
      asks: (words: string) => network.inSlack(words),
      told: (words: string) => network.answersInSlack(words).length,
      cards: (words: string) => network.slackCards(words).length,
      posting: 'chat.postMessage',
      refusal: { error: 'not_in_channel' },
    },
    Teams: {
      asks: (words: string) => network.inTeams(words),
      told: (words: string) => network.teamsCards(words).length,
      cards: (words: string) => network.teamsCards(words).length,
      posting: 'send',
      refusal: { status: 403 },
    },
  };
  type Where = keyof typeof ON;
  const BOTH: Where[] = ['Slack', 'Teams'];

  /** How long it takes, in milliseconds, until it is so. */
  async function timed(isSo: () => boolean): Promise<number> {
    const began = performance.now();
    await vi.waitUntil(isSo, SOON);
    return Math.round(performance.now() - began);
  }

  /** Asks for an action there; how long it takes until one is told that its card follows. */
  async function toldThatItFollows(where: Where, what: string): Promise<number> {
    const before = ON[where].told(FOLLOWS);
    const asked = ON[where].asks(`action add me ${what}`);
    const took = await timed(() => ON[where].told(FOLLOWS) > before);
    await asked;
    return took;
  }

  test('sees it at once while Redis is frozen, and is told nothing else', async () => {
    redis.freeze();
    for (const where of BOTH) {
      const what = `Ring from ${where}`;
      void ON[where].asks(`action add me ${what}`);
      const took = await timed(() => BOTH.every((each) => ON[each].cards(what) === 1));
      expect(took).toBeLessThan(allowed(IN_TIME_MS, usual));
      process.stdout.write(`Redis frozen, asked in ${where}: both cards after ${took} ms\n`);
    }
    await expect.poll(failing, SOON).toEqual(['redis']);
    redis.thaw();
    await expect.poll(failing, SOON).toEqual([]);
  });

  test.each(BOTH)('is told that it follows where %s asks to wait, and then sees it', async (where) => {
    const what = `Book from ${where}`;
    platforms.playground.fail({ method: ON[where].posting, status: 429, retryAfter: 3 });
    const took = await toldThatItFollows(where, what);
    expect(took).toBeLessThan(allowed(IN_TIME_MS, usual));
    expect(ON[where].cards(what)).toBe(0);
    await expect.poll(() => ON[where].cards(what), SOON).toBe(1);
    process.stdout.write(`${where} asks to wait: told after ${took} ms\n`);
  });

  test.each(BOTH)('is shown it all the same where %s refuses it, with what to allow', async (where) => {
    const what = `Write from ${where}`;
    platforms.playground.fail({ method: ON[where].posting, ...ON[where].refusal });
    const asked = ON[where].asks(`action add me ${what}`);
    const took = await timed(() => ON[where].told('I could not show this to everyone here.') > 0);
    await asked;
    expect(took).toBeLessThan(allowed(IN_TIME_MS, usual));
    process.stdout.write(`${where} refuses: told after ${took} ms\n`);
  });

  test('is shown it in their own chat where Teams refuses to have it in the channel at all', async () => {
    platforms.playground.fail({ method: 'send', status: 403, times: 3 });
    await network.inTeams('action add me Read from Teams');
    await expect.poll(() => network.teamsCards('Read from Teams', 'denise'), SOON).toHaveLength(1);
    expect(network.teamsCards('Read from Teams')).toEqual([]);
  });

  test('was told that it follows no more often than that', () => {
    const told = BOTH.reduce((sum, where) => sum + ON[where].told('Recorded as Action A'), 0);
    expect(told).toBe(2);
  });

  test('costs Redis four commands at most: what is due now is sent by the process that recorded it', async () => {
    const [ADDED, MOST] = [10, 4];
    const before = await redis.commands();
    for (let each = 1; each <= ADDED; each++) {
      await network.inSlack(`action add me Dust shelf ${each}.`);
      await vi.waitUntil(() => BOTH.every((where) => ON[where].cards('Dust shelf') === each), SOON);
    }
    expect((await redis.commands()) - before).toBeLessThanOrEqual(ADDED * MOST);
  });

  test('sees it within a second though posts to another channel hang, and forty cards wait for it', async () => {
    const { slack } = platforms.playground.trial();
    const [room, other] = slack.channels;
    const user = platforms.playground.trial().people.find(({ id }) => id === 'priya')?.slackUser ?? '';
    const inOther = (text: string) =>
      platforms.playground.act({
        type: 'slack.command',
        user,
        channel: other?.id ?? '',
        text: `/lpn ${text}`,
      });
    const cardsInOther = (words: string) => network.slackCardsIn(other?.id ?? '', words).length;
    await platforms.playground.act({ type: 'slack.invite', user, channel: other?.id ?? '' });
    await inOther('network create "Hull Dental LPN"');
    await vi.waitUntil(() => cardsInOther('Hull Dental LPN') === 1, SOON);

    platforms.mute(room?.id ?? '');
    const told = await toldThatItFollows('Slack', 'Wait');
    await Promise.all(Array.from({ length: 40 }, (_, i) => network.inTeams(`action add me Practice ${i}.`)));
    await vi.waitUntil(() => network.teamsCards('Practice').length === 40, SOON);
    void inOther('action add me Ring');
    const inSlack = await timed(() => cardsInOther('Ring') === 1);
    void network.inTeams('action add me Close');
    const inTeams = await timed(() => network.teamsCards('Close').length === 1);
    expect(network.slackCards('Practice')).toEqual([]);
    expect(told).toBeLessThan(allowed(IN_TIME_MS, usual));
    expect(Math.max(inSlack, inTeams)).toBeLessThan(allowed(1_000, usual));
    process.stdout.write(
      `One channel of Slack’s hangs: told there after ${told} ms, a card in another after ${inSlack} ms, in Teams after ${inTeams} ms\n`,
    );
  });

  test('is told that it follows where Teams does not answer', async () => {
    const held = platforms.hold('/activities', 'undone');
    const told = await toldThatItFollows('Teams', 'Wait');
    await held;
    expect(told).toBeLessThan(allowed(IN_TIME_MS, usual));
    process.stdout.write(`Teams hangs: told after ${told} ms\n`);
  });
});
