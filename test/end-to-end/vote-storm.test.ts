import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { type Asked, type CrowdMember, crowdsHands, gatherCrowd } from '../support/crowd.ts';
import { isTitled } from '../support/desk.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { type RedisProcess, startRedisProcess } from '../support/redis-process.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';
import { slackDesk } from '../support/slack-desk.ts';
import { teamsDesk } from '../support/teams-desk.ts';

const installed = findPostgres() !== undefined && redisIsInstalled;
const PATIENCE = { timeout: 120_000, interval: 100 };

const OPTIONS = ['Leeds', 'York', 'Hull'];
const CROWD = 250;
/** Every other member votes once, the rest change their mind twice: 500 votes. */
const votesOf = (index: number): number => (index % 2 === 0 ? 1 : 3);
const VOTES = 500;
/**
 * How many people are voting at any moment; whoever has done makes room for the next. How fast they are answered is the
 * machine's affair, and is not judged here: each waits for one answer before the next vote, since of two at once nobody
 * could say which was the later.
 */
const AT_ONCE = 50;
/** What someone is told, on a machine far too slow, whose vote was not taken; they press once more. */
const SORRY = 'Nothing was changed';
/** The same where the database did not answer in time. Without the words above, the vote may have been taken all the same. */
const OUT_OF_REACH = 'I cannot reach my records just now.';
/** How many votes are acknowledged when the bot is killed. */
const BEFORE_KILL = 200;
/** Nobody chooses the same twice: two presses alike within a second are one, whatever was pressed between. */
const choiceOf = (index: number, turn: number): number => (((FIRST[index % 7] ?? 0) + turn) % 3) + 1;
/** What members choose first, in turn: the places of options, from 0. */
const FIRST = [0, 1, 1, 1, 2, 0, 0];

let redis: RedisProcess;
let platforms: Platforms;
let network: NetworkAtWork;
let database: pg.Client;
let bot: BotProcess;
let crowd: CrowdMember[];

beforeAll(async () => {
  if (skipWithout(installed)) return;
  redis = await startRedisProcess();
  const DATABASE_URL = await newPostgresDatabase();
  platforms = await startPlatforms({ DATABASE_URL, REDIS_URL: redis.url });
  bot = await platforms.startBot();
  network = await foundNetwork(platforms);
  database = new pg.Client(DATABASE_URL);
  await database.connect();
});
afterAll(async () => {
  await platforms?.stop();
  await database?.end();
  await redis?.kill();
});

const see = <T>(read: () => T | undefined) => vi.waitUntil(read, SOON) as Promise<T>;

/** Waits until the card of a poll says this in either channel: votes by option, in its order, and how many voted. */
async function bothSay(title: string, votes: string[], turnout: string): Promise<void> {
  const says = () =>
    network
      .slackCards(title)
      .concat(network.teamsCards(title))
      .filter((card) => !/: you(?:r vote| voted)|Decision D\d/.test(card)) // no answer to a voter, no record of the result
      .map((card) => ({
        votes: OPTIONS.map((option) => new RegExp(`${option}: (\\w+) vote`).exec(card)?.[1]),
        turnout: /(\d+ of \d+)\n▰/.exec(card)?.[1],
      }));
  await expect.poll(says, PATIENCE).toEqual([
    { votes, turnout },
    { votes, turnout },
  ]);
}

/** The bot that is up, whether it was killed since, and when there is another. */
let up = { isKilled: false, another: Promise.resolve() };

async function killAndStart(): Promise<void> {
  let isBack = () => {};
  const another = new Promise<void>((done) => {
    isBack = done;
  });
  Object.assign(up, { isKilled: true, another });
  await platforms.kill(bot);
  platforms.passTime(120); // what it had in hand is taken up again at once
  bot = await platforms.startBot();
  up = { isKilled: false, another: Promise.resolve() };
  isBack();
}

/** Sends a vote until it is answered in words, and tells them; the same request again where the bot was killed first. */
async function cast({ request, told }: Asked): Promise<string> {
  for (;;) {
    const at = up;
    const answer = await platforms.send(request, bot).catch((error: Error) => error);
    const words = () => (answer instanceof Error ? '' : told(answer.text));
    if (!(answer instanceof Error)) await vi.waitUntil(() => at.isKilled || words() !== '', PATIENCE);
    if (words() !== '') return words();
    if (!at.isKilled) throw new Error(`a vote was not answered: ${answer}`);
    await at.another;
  }
}

/** The edits of a poll's cards so far, by channel, as times in seconds. */
function editsOf(title: string): number[][] {
  const edits = platforms.calls.filter(
    ({ method, path, body }) =>
      (method === 'PUT' || path.endsWith('chat.update')) &&
      decodeURIComponent(body.replaceAll('+', ' ').replaceAll(/%(?![\da-f]{2})/gi, '%25')).includes(title),
  );
  return ['PUT', 'POST'].map((by) => edits.filter(({ method }) => method === by).map(({ at }) => at / 1000));
}

describe.skipIf(skipWithout(installed))('a poll on both platforms', () => {
  test('takes one ballot from a person with two accounts, the later one, and says so on both', {
    timeout: 90_000,
  }, async () => {
    const { playground } = platforms;
    const [room] = playground.trial().slack.channels;
    const [team] = playground.trial().teams.conversations;
    const inSlack = slackDesk(playground, see, 'priya', room?.id);
    const inTeams = teamsDesk(playground, see, 'priya', team?.id);
    await inSlack.type('me link');
    const codeIn = () => /me link (\w{8})/.exec(JSON.stringify(network.answersInSlack('Your code is')))?.[1];
    const code = await see(codeIn);
    const own = teamsDesk(playground, see, 'priya');
    await own.type(`me link ${code}`);
    await see(() => own.sees().find(({ text }) => text.includes('Your accounts are now one')));

    await inSlack.type('poll open "First, where?" Leeds | York | Hull closes in 10 days');
    const cardIn = (desk: typeof inSlack) =>
      see(() => desk.sees().find(({ text, isAnswer }) => isTitled(text, 'Poll P1') && !isAnswer));
    await inTeams.press(await cardIn(inTeams), 'Leeds');
    await bothSay('First, where?', ['1', 'no', 'no'], '1 of 2');
    await inSlack.press(await cardIn(inSlack), 'Hull');
    await bothSay('First, where?', ['no', 'no', '1'], '1 of 2');
    await inTeams.type('vote P1 York');
    await bothSay('First, where?', ['no', '1', 'no'], '1 of 2');
    expect((await database.query('SELECT 1 FROM ballots')).rowCount).toBe(1);
  });

  test.each([
    ['open', 'P2'],
    ['secret', 'P3'],
  ])(
    'counts 500 votes at once in its %s ballots, though the bot is killed, with few edits',
    { timeout: 400_000 },
    async (kind, poll) => {
      crowd ??= await gatherCrowd(CROWD, platforms, database);
      const hands = crowdsHands(platforms);
      const title = `Where, in ${kind} ballots?`;
      const secret = kind === 'secret' ? 'secret ' : '';
      await network.inSlack(`poll open "${title}" Leeds | York | Hull ${secret}closes in 10 days`);
      const shown = () => network.slackCards(title).concat(network.teamsCards(title));
      await expect.poll(shown, SOON).toHaveLength(2);
      const handledBefore = await handled();

      /** A press or a line of words; someone with both accounts takes the other each time. */
      const voteOf = ({ slackUser, teamsUser }: CrowdMember, index: number, turn: number): Asked => {
        const option = OPTIONS[choiceOf(index, turn) - 1] ?? '';
        if (teamsUser && (!slackUser || (index + turn) % 2 === 0))
          return hands.pressesInTeams(teamsUser, title, option);
        if (slackUser && index % 4 === 1) return hands.types(slackUser, `vote ${poll} ${option}`);
        return hands.pressesInSlack(slackUser ?? '', title, option);
      };
      let [acknowledged, inDoubt] = [0, 0];
      const votes = async (member: CrowdMember, index: number) => {
        for (let turn = 0; turn < votesOf(index); ) {
          const option = OPTIONS[choiceOf(index, turn) - 1];
          const answer = await cast(voteOf(member, index, turn));
          if (answer.includes(SORRY)) continue;
          if (answer.includes(OUT_OF_REACH)) {
            inDoubt++;
            continue;
          }
          expect(answer).toContain(secret ? 'your vote is in.' : `you voted for ${option}.`);
          acknowledged++;
          turn++;
        }
      };
      const halfway = vi.waitUntil(() => acknowledged >= BEFORE_KILL, PATIENCE);
      const queue = crowd.entries();
      const atTheBox = async () => {
        for (const [index, member] of queue) await votes(member, index);
      };
      await Promise.all([...Array.from({ length: AT_ONCE }, atTheBox), halfway.then(killAndStart)]);
      expect(acknowledged).toBe(VOTES);
      const done = (await handled()) - handledBefore;
      expect(done).toBeGreaterThanOrEqual(VOTES);
      expect(done).toBeLessThanOrEqual(VOTES + inDoubt); // what was sent again was not done again

      const last = crowd.map((_, index) => choiceOf(index, votesOf(index) - 1));
      const counts = OPTIONS.map((_, at) => String(last.filter((place) => place === at + 1).length));
      // Nobody closes it early while some have not voted: its time comes, and the next tick finds it.
      if (secret) {
        await database.query('UPDATE polls SET closes_at = now(), next_at = now() WHERE is_secret');
        await redis.hangUp();
      }
      await bothSay(title, counts, `${CROWD} of ${CROWD + 2}`);
      if (!secret)
        expect(await ballots(2)).toEqual(new Map(crowd.map(({ personId }, at) => [personId, [last[at]]])));

      for (const edits of editsOf(title)) {
        const span = (edits.at(-1) ?? 0) - (edits[0] ?? 0);
        expect(edits.length).toBeGreaterThanOrEqual(1);
        // The bot counts its second from when a platform has answered; one edit may have been cut off and made again.
        expect(edits.length).toBeLessThanOrEqual(span + 3);
      }
    },
  );
});

/** How many requests were carried out. */
async function handled(): Promise<number> {
  const { rows } = await database.query<{ count: number }>('SELECT count(*)::int FROM requests');
  return rows[0]?.count ?? 0;
}

/** What each person chose, by place, in a poll with open ballots. */
async function ballots(number: number): Promise<Map<string, number[]>> {
  const { rows } = await database.query<{ id: string; choices: number[] }>(
    `SELECT v.person_id AS id, b.choices FROM ballots b JOIN voters v ON v.id = b.voter_id
     JOIN polls p ON p.id = v.poll_id WHERE p.number = $1`,
    [number],
  );
  return new Map(rows.map(({ id, choices }) => [id, choices]));
}
