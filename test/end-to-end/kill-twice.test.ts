import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { connectTo, type DatabaseSteps } from '../support/database-steps.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, type Sent, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { type RedisProcess, startRedisProcess } from '../support/redis-process.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

/** How many people ask for something at the same time, one thing after the other. */
const AT_WORK = 6;

/** What a slow platform takes to answer, in milliseconds: longer than all else of the bot takes to stop. */
const SLOW_MS = 1_500;

const installed = findPostgres() !== undefined && redisIsInstalled;

describe.skipIf(skipWithout(installed))('two bots on one database and one Redis', { timeout: 60_000 }, () => {
  let redis: RedisProcess;
  let platforms: Platforms;
  let network: NetworkAtWork;
  let database: DatabaseSteps;
  let bots: BotProcess[];

  beforeAll(async () => {
    redis = await startRedisProcess();
    const DATABASE_URL = await newPostgresDatabase();
    platforms = await startPlatforms({ DATABASE_URL, REDIS_URL: redis.url });
    bots = await Promise.all([platforms.startBot(), platforms.startBot()]);
    network = await foundNetwork(platforms);
    database = await connectTo(DATABASE_URL);
  });
  afterAll(async () => {
    await platforms?.stop();
    await database?.close();
    await redis?.kill();
  });

  const people = () => [network.inTeams, network.inSlack];
  const texts = Array.from({ length: 30 }, (_, index) => `Step ${index + 1} of 30`);
  /** How many cards of an action stand in Slack, and how many in Teams: its words, and its name below. */
  const cardsOf = (text: string) => [
    network.slackCards(`${text}.\nAction A`).length,
    network.teamsCards(`${text}\nAction A`).length,
  ];
  const unsent = () => database.unsent(platforms.now());
  const lastSent = (): Sent => {
    const [request] = platforms.sent.slice(-1);
    if (!request) throw new Error('nothing was sent');
    return request;
  };
  /** The same request to each bot twice, all at once. */
  const toAllTwice = (request: Sent) =>
    Promise.all([...bots, ...bots].map((bot) => platforms.send(request, bot)));

  test('do once what Teams asks again, at once and later, and answer it alike', async () => {
    await network.inTeams('action add me Ring the LPC');
    const request = lastSent();
    for (const again of await toAllTwice(request)) expect(again.status).toBe(200);
    await expect.poll(unsent, SOON).toEqual([]);
    for (const again of await toAllTwice(request)) expect(again.status).toBe(200);
    expect(await database.actions('Ring the LPC')).toBe(1);
    await expect.poll(() => network.slackCards('Ring the LPC'), SOON).toHaveLength(1);
    await expect.poll(() => network.teamsCards('Ring the LPC'), SOON).toHaveLength(1);
  });

  test('do once what Slack asks again, at once and later, and answer it alike', async () => {
    const answers = () => network.answersInSlack('Bramley Surgery');
    await network.inSlack('org add "Bramley Surgery"');
    await toAllTwice(lastSent());
    await expect.poll(() => answers().length, SOON).toBe(5); // as often as a response_url may be used
    expect(new Set(answers().map(({ text }) => text)).size).toBe(1);
    expect(network.answersInSlack('Bramley Surgery is now in the directory.')).toHaveLength(5);
  });

  test('make one code, and show it once, however often it is asked for', async () => {
    const codes = () => network.answersInSlack('Your code is').length;
    const before = codes();
    await network.inSlack('network invite');
    await toAllTwice(lastSent());
    const others = () => network.answersInSlack('cannot be shown again').length;
    await expect.poll(() => others() + codes() - before, SOON).toBe(5);
    expect(codes()).toBe(before + 1);
  });

  test('do nothing twice when one is taken out and another put in while people work', async () => {
    const asked = Array.from({ length: AT_WORK }, async (_, person) => {
      const say = people()[person % 2];
      const answers = [];
      for (const text of texts.filter((_, index) => index % AT_WORK === person))
        answers.push(await say?.(`action add me ${text}`));
      return answers;
    });
    await platforms.startBot();
    const [first, second] = bots;
    if (first) await platforms.retire(first);
    if (second) await platforms.retire(second);
    for (const answer of (await Promise.all(asked)).flat()) expect(answer).toEqual({ ok: true });
    await expect.poll(unsent, SOON).toEqual([]);
    for (const text of texts) {
      expect([text, await database.actions(text)]).toEqual([text, 1]);
      expect([text, ...cardsOf(text)]).toEqual([text, 1, 1]);
    }
    const numbers = await database.ask<{ number: number }>('SELECT number FROM actions ORDER BY number');
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  });

  test('nor when it asks again after all bots were started anew', async () => {
    const added = platforms.sent.filter(({ body }) => /Step|Ring/.test(body.toString()));
    const fresh = await platforms.startBot();
    for (const request of added) expect(await platforms.send(request, fresh)).toMatchObject({ status: 200 });
    await platforms.retire(fresh); // which ends what is under way first
    expect(await unsent()).toEqual([]);
    for (const text of texts) {
      expect([text, ...cardsOf(text)]).toEqual([text, 1, 1]);
    }
  });

  test('and end what they are sending when they are asked to stop', async () => {
    const bot = await platforms.startBot();
    const held = platforms.hold('/activities', 'undone');
    await network.inSlack('action add me Count the leaflets');
    const letGo = await held;
    const stopped = platforms.retire(bot);
    setTimeout(letGo, SLOW_MS);
    await stopped;
    const inDoubt = `SELECT id, state FROM messages WHERE state IN ('posting', 'unknown')`;
    expect(await database.ask(inDoubt)).toEqual([]);
    expect(network.teamsCards('Count the leaflets\n')).toHaveLength(1);
  });
});
