import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSealing } from '../../commands/sealing/sealing.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { type RedisProcess, startRedisProcess } from '../support/redis-process.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';
import {
  listenToRedis,
  type Trace,
  tracesInDatabase,
  tracesInLog,
  tracesInMessages,
  tracesInRedis,
} from '../support/traces.ts';
import { votersAt } from './voters-at.ts';
import {
  ALL_TEXTS,
  DRAFTED,
  guessesAtForms,
  NAMED,
  OPEN,
  places,
  SECRET,
  tellsChoice,
  tellsText,
  VOTERS,
  WRITTEN,
  withoutRoll,
} from './what-tells.ts';

const installed = findPostgres() !== undefined && redisIsInstalled;
const KEY = 'a key that only this test and its bot know';

let redis: RedisProcess;
let listening: Awaited<ReturnType<typeof listenToRedis>>;
let platforms: Platforms;
let network: NetworkAtWork;
let database: pg.Client;
let bot: BotProcess;

beforeAll(async () => {
  if (skipWithout(installed)) return;
  redis = await startRedisProcess();
  listening = await listenToRedis(redis.url);
  const DATABASE_URL = await newPostgresDatabase();
  const settings = { DATABASE_URL, REDIS_URL: redis.url, SEALING_KEY: KEY, LOG_LEVEL: 'debug' };
  platforms = await startPlatforms(settings);
  bot = await platforms.startBot();
  network = await foundNetwork(platforms);
  database = new pg.Client(DATABASE_URL);
  await database.connect();
  for (const who of ['imran', 'joan', 'bob']) await network.inSlack(`member add @${who} as clinician`);
  await told(inTeams('tom'), 'action list', 'You are not a member');
  await inTeams('tom').press(await shown(inTeams('tom'), 'You are not a member'), 'Ask to join');
  await inSlack('priya', true).press(await shown(inSlack('priya', true), 'Tom Oldroyd'), 'Accept');
  await shown(inTeams('tom', true), 'You are now a member');
});
afterAll(async () => {
  listening?.stop();
  await platforms?.stop();
  await database?.end();
  await redis?.kill();
});

const { inSlack, inTeams, shown, told, vote, giveInput, write } = votersAt(() => platforms);

/** What tells of the voters, whole: names, ids on either platform and in the database, and the marks that only the key makes. */
async function namesOfVoters(): Promise<string[]> {
  const { people, teams } = platforms.playground.trial();
  const voters = people.filter(({ id }) => VOTERS.some((who) => who === id));
  const chats = teams.conversations.filter(
    ({ kind, members }) => kind === 'personal' && voters.some(({ teamsUser }) => teamsUser === members[0]),
  );
  const own = voters.flatMap(({ name, slackUser, teamsUser, teamsObjectId }) =>
    [name, slackUser, slackUser?.replace(/^U/, 'D'), teamsUser, teamsObjectId].flatMap((id) => id ?? []),
  );
  const { rows } = await database.query<{ id: string; place: boolean }>(
    `WITH voter AS (SELECT id FROM people WHERE name = ANY($1))
     SELECT id, false AS place FROM voter UNION SELECT id, false FROM accounts WHERE person_id IN (SELECT id FROM voter)
     UNION SELECT id, true FROM voters WHERE person_id IN (SELECT id FROM voter)
     UNION SELECT id, true FROM reviewers WHERE person_id IN (SELECT id FROM voter)`,
    [voters.map(({ name }) => name)],
  );
  const marks = rows.filter(({ place }) => place).map(({ id }) => createSealing(KEY).mark(id));
  return [...own, ...chats.map(({ id }) => id), ...rows.map(({ id }) => id), ...marks];
}

/** Everything there is, everywhere. */
const allTraces = async (): Promise<Trace[]> => [
  ...(await tracesInDatabase(database)),
  ...(await tracesInRedis(redis.url)),
  ...listening.heard,
  ...tracesInLog(bot.output()),
  ...tracesInMessages(platforms),
];

/** Of these, what tells of a voter. */
async function ofVoters(traces: Trace[]): Promise<Trace[]> {
  const names = await namesOfVoters();
  return traces.filter(({ who }) => names.some((name) => who.includes(name)));
}

async function rowsOf(table: string): Promise<number> {
  return (await database.query(`SELECT 1 FROM ${table}`)).rowCount ?? 0;
}

/** Waits until so many more requests have been carried out. */
async function handling(count: number, work: () => Promise<void>): Promise<void> {
  const before = await rowsOf('requests');
  await work();
  await vi.waitUntil(async () => (await rowsOf('requests')) === before + count, SOON);
}

/** All files of the database: rows that were replaced stay there for a while, and in the log that it writes ahead. */
async function filesOfDatabase(): Promise<Buffer[]> {
  await database.query('CHECKPOINT');
  const { rows } = await database.query<{ data_directory: string }>('SHOW data_directory');
  const folder = rows[0]?.data_directory ?? '';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => readUnlessGone(join(parentPath, name)));
}

/** Postgres removes files of its own at any time. */
function readUnlessGone(path: string): Buffer[] {
  try {
    return [readFileSync(path)];
  } catch (error) {
    if (existsSync(path)) throw error;
    return [];
  }
}

describe.skipIf(skipWithout(installed))('a secret poll and an anonymous review', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    if (skipWithout(installed)) return;
    await network.inSlack(`poll open "Which beast?" ${SECRET.join(' | ')} secret closes in 10 days`);
    await handling(8, () => vote('P1', 'Which beast?', 'your vote is in.', SECRET));
    await network.inSlack('review open "Autumn" due 30 June 2099 anonymous');
    await handling(10, () => giveInput('R1')); // the two buttons that Tom is given in his chat are answers too
  }, 120_000);

  test('tell nothing of any choice while they are open, but that it was made', async () => {
    const traces = await allTraces();
    const choices = traces.filter(tellsChoice(SECRET));
    expect(choices.filter(({ where }) => where !== 'line')).toEqual([]);
    expect(await ofVoters(choices)).toEqual([]);
    expect(places(traces.filter(tellsText(ALL_TEXTS)))).toEqual(['form']);
    expect(await rowsOf('ballots')).toBe(0);
    expect(await rowsOf('review_inputs')).toBe(0);
    expect(await rowsOf('voters WHERE voted_at IS NOT NULL')).toBe(VOTERS.length);
    expect(await rowsOf('reviewers WHERE given_at IS NOT NULL')).toBe(VOTERS.length);
    expect(await rowsOf("changes WHERE command IN ('poll.vote', 'review.input')")).toBe(0);
  });

  test('give what someone wrote back to nobody but them, in the form', async () => {
    const { people } = platforms.playground.trial();
    const forms = tracesInMessages(platforms).filter(tellsText(ALL_TEXTS));
    const others = (who: string) => people.filter(({ id }) => id !== who);
    const drafted = { imran: DRAFTED[0], bob: DRAFTED[1], tom: DRAFTED[2] };
    expect(forms.length).toBeGreaterThan(0);
    for (const [who, text = ''] of Object.entries(drafted)) {
      for (const form of forms.filter(({ says }) => says.includes(text)))
        for (const { slackUser = '29:nobody', teamsUser = '29:nobody' } of others(who))
          expect([form.who.includes(slackUser), form.who.includes(teamsUser)]).toEqual([false, false]);
    }
  });

  test('keep all that was chosen as one row each, so that the order of voters is the order of nothing', async () => {
    const { rows } = await database.query<{ id: string; bytes: number }>(
      'SELECT id, octet_length(sealed) AS bytes FROM sealed_boxes',
    );
    const { rows: records } = await database.query<{ id: string }>(
      'SELECT id FROM polls UNION SELECT id FROM reviews',
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
    for (const { bytes } of rows) expect((bytes - 12 - 16) % 1024).toBe(0);
  });

  test('are in no file of the database, and are not to be guessed from a digest', async () => {
    const files = await filesOfDatabase();
    const holds = (text: string) => files.some((file) => file.includes(text));
    expect(holds('Which beast?')).toBe(true);
    expect(ALL_TEXTS.filter(holds)).toEqual([]);
    const guesses = guessesAtForms(platforms.sent);
    expect(guesses.length).toBeGreaterThan(0);
    expect(guesses.filter(holds)).toEqual([]);
  });

  test('tell what was chosen and written after the close, and not by whom', async () => {
    // Nobody closes it early while some have not voted: its time comes, and the next tick finds it.
    await database.query('UPDATE polls SET closes_at = now(), next_at = now() WHERE is_secret');
    await redis.hangUp();
    const priya = inSlack('priya');
    await priya.openForm('review close R1');
    await priya.submit({});
    for (const cards of [network.slackCards, network.teamsCards]) {
      await expect.poll(() => cards('Recorded as'), SOON).toHaveLength(1);
      await expect.poll(() => cards('Report of R1'), SOON).toHaveLength(1);
    }
    // Everyone's reminder is edited, whoever voted, and until it is it bears the mark of the close.
    await expect.poll(() => rowsOf("messages WHERE due_at < now() + interval '1 hour'"), SOON).toBe(0);
    expect(await rowsOf('sealed_boxes')).toBe(0);
    const traces = await allTraces();
    const choices = traces.filter(tellsChoice(SECRET));
    const texts = traces.filter(tellsText(Object.values(WRITTEN)));
    // The whole roll is made alike at the close, whoever voted: a row of it tells nothing of anyone.
    expect(await rowsOf('voters WHERE voted_at IS NOT NULL')).toBe(0);
    expect(await rowsOf('reviewers WHERE given_at IS NOT NULL')).toBe(0);
    for (const roll of ['voters', 'reviewers']) {
      const { rows: written } = await database.query(`SELECT DISTINCT xmin::text FROM ${roll}`);
      expect(written).toHaveLength(1);
    }
    expect(await ofVoters(choices.map(withoutRoll))).toEqual([]);
    expect(await ofVoters(texts.map(withoutRoll))).toEqual([]);
    expect(places(choices)).toEqual(['line', 'message', 'table changes', 'table decisions']);
    expect(places(texts)).toEqual(['line', 'message', 'table report_lines']);
    expect(places(traces.filter(tellsText(DRAFTED)))).toEqual(['form']);
  });
});

test.skipIf(skipWithout(installed))(
  'an open poll and a named review are tied to their people, and the same search finds it',
  { timeout: 120_000 },
  async () => {
    await network.inSlack(`poll open "Which other?" ${OPEN.join(' | ')} closes in 10 days`);
    await handling(8, () => vote('P2', 'Which other?', 'you voted for', OPEN));
    await network.inSlack('review open "Winter" due 30 June 2099');
    const imran = inSlack('imran');
    await handling(1, async () => {
      await imran.openForm('review input R2');
      await write(imran, NAMED, 'give');
    });
    const traces = await ofVoters(await allTraces());
    expect(places(traces.filter(tellsChoice(OPEN)))).toEqual(
      expect.arrayContaining(['message', 'table ballots', 'table changes', 'table requests']),
    );
    expect(places(traces.filter(tellsText([NAMED])))).toEqual(['table review_inputs']);
    expect((await filesOfDatabase()).some((file) => file.includes(NAMED))).toBe(true);
  },
);
