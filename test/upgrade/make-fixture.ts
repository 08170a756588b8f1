/**
 * Makes a fixture: what a version of Convenor leaves behind, for later versions to open. Run it in a checkout of the
 * version, with Postgres and Redis installed, after `npm ci`:
 *
 *     npx tsx test/upgrade/make-fixture.ts 2026-11-22 f0aba20
 *
 * It runs the real bot on a Postgres of its own and has the playground's people use it on both platforms, over some
 * three weeks in May and June 2027. Then it writes down the database, what stands on the platforms and the sealing key;
 * and it lets the story go on, with the same bot, and writes down what people see then. That takes some five minutes.
 *
 * f0aba20, the first version to be held to, is older than this folder, which was copied into a checkout of it:
 *
 *     git archive f0aba20 | tar --extract --directory=older && cp --recursive test/upgrade older/test/
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newDataFolder, removeDataFolder, startBotProcess } from '../support/bot-process.ts';
import { startPlatforms } from '../support/platforms.ts';
import { findPostgres, startPostgres } from '../support/postgres.ts';
import { type Fixture, writeFixture } from './fixture.ts';
import { sequel } from './sequel/sequel.ts';
import { type Left, missingIn } from './sequel/step.ts';
import { changesBetween, lookAround } from './sight.ts';
import { createStage, nextChange, originOf, type Stage } from './stage.ts';
import { tellStory } from './story/story.ts';

const [name, commit] = process.argv.slice(2);
if (!name || !commit)
  throw new Error(
    'Say what the fixture is to be called: npx tsx test/upgrade/make-fixture.ts 2026-11-22 f0aba20',
  );

const postgres = await startPostgres();
const folder = newDataFolder();
const url = await postgres.createDatabase('empty');
const platforms = await startPlatforms({ DATABASE_URL: url, DATA_DIR: folder });
let seenSoFar = lookAround(platforms.playground);
try {
  const stage = createStage(platforms, rest);
  const codes = await tellStory(stage);
  const left: Left = { end: platforms.now().toISOString(), codes, requests: handledRequests() };
  const { sql, besides } = await keep(stage, left.requests);
  const embeddedPostgres = await layoutOfEmbedded();
  const seen = await goOn(stage, left);
  writeFixture(name, { commit, embeddedPostgres, left, seen, sql }, besides, originOf(platforms));
} finally {
  await platforms.stop();
  await postgres.stop();
}

/** Lets the bot come to rest, and prints what has come to be seen, so that whoever runs this can follow the story. */
async function rest(after: 'act' | 'start'): Promise<void> {
  await quiet(after === 'act' ? 300 : 3_000);
  const now = lookAround(platforms.playground);
  for (const [place, messages] of Object.entries(changesBetween(seenSoFar, now)))
    for (const lines of messages) process.stdout.write(`${place}: ${lines.join(' | ')}\n`);
  seenSoFar = now;
}

/** Waits until nothing has changed on either platform for so many milliseconds. */
async function quiet(ms: number): Promise<void> {
  while (await nextChange(platforms.playground, ms));
}

/** Requests that a platform might send again: what was typed on each, and a press on each. */
function handledRequests(): Left['requests'] {
  const wanted = [
    (body: string) => body.includes('"event_callback"') && body.includes('Read the leaflet'),
    (body: string) => body.includes('"message"') && body.includes('Book the room for June'),
    (body: string) => body.includes('"block_actions"') && body.includes('"Leeds"'),
    (body: string) => body.includes('"adaptiveCard/action"') && body.includes('poll.vote'),
  ];
  return wanted.map((isWanted) => {
    const found = platforms.sent.find(({ body }) => isWanted(decoded(body)));
    if (!found) throw new Error(`no request was handled such as ${isWanted}`);
    return {
      path: found.path,
      contentType: found.headers['content-type'] ?? '',
      body: found.body.toString(),
    };
  });
}

function decoded(body: Buffer): string {
  return new URLSearchParams(body.toString()).get('payload') ?? body.toString();
}

/**
 * Kills the bot, and takes what it leaves. Of secrets it takes none; and ways to answer only for the requests that will
 * be sent again, whose time is up for anyone who comes later than this.
 */
async function keep(stage: Stage, requests: Left['requests']) {
  mustHaveNoFault(stage);
  await stage.kill();
  await quiet(1_000); // by then it is saved what stands on the platforms
  const world = JSON.parse(readFileSync(join(folder, 'playground.json'), 'utf8')) as { hooks: object };
  const hooks = Object.entries(world.hooks)
    .filter(([id]) => requests.some(({ body }) => body.includes(id)))
    .map(([id, hook]) => [id, { ...hook, expiresAt: Number.MAX_SAFE_INTEGER }]);
  const secrets = {
    signingSecret: 'signing-secret',
    botToken: 'xoxb-bot-token',
    appPassword: 'app-password',
  };
  return {
    sql: dump(),
    besides: {
      'playground.json': JSON.stringify({ ...world, secrets, hooks: Object.fromEntries(hooks) }),
      'sealing.key': readFileSync(join(folder, 'sealing.key'), 'utf8'),
    },
  };
}

/** Schema and rows as plain SQL, without what only psql understands. */
function dump(): string {
  const program = join(dirname(realpathSync(join(findPostgres() ?? '', 'postgres'))), 'pg_dump');
  const options = ['--no-owner', '--no-privileges', '--inserts', '--encoding=UTF8'];
  const sql = execFileSync(program, [...options, url], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return sql.replaceAll(/^\\.*\n/gm, '');
}

/** What an embedded store of this version writes down of itself. */
async function layoutOfEmbedded(): Promise<string> {
  const dataDir = newDataFolder();
  // It is connected to a Slack that is not there, so that nothing is laid out for a playground.
  const slack = { SLACK_SIGNING_SECRET: 'signing-secret-of-nobody', SLACK_BOT_TOKEN: 'xoxb-nobody' };
  const env = { DATA_DIR: dataDir, ...slack, SLACK_API_URL: 'http://127.0.0.1:1/api/' };
  const bot = await startBotProcess({ env, database: 'new' });
  await bot.stop();
  const version = readFileSync(join(dataDir, 'database/postgres/PG_VERSION'), 'utf8').trim();
  await removeDataFolder(dataDir);
  return version;
}

/** Plays what comes after, and notes what is seen at each step. */
async function goOn(stage: Stage, left: Left): Promise<Fixture['seen']> {
  const seen: Fixture['seen'] = [];
  for (const step of sequel) {
    process.stdout.write(`\n${step.name}\n`);
    const before = lookAround(platforms.playground);
    await step.act(stage, left);
    await quiet(step.isRead ? 500 : 3_000);
    const changes = changesBetween(before, lookAround(platforms.playground));
    const missing = missingIn(changes, step);
    if (missing.length > 0) throw new Error(`“${step.name}” does not say ${missing.join(', ')}`);
    seen.push({ step: step.name, seen: changes });
  }
  mustHaveNoFault(stage);
  return seen;
}

function mustHaveNoFault(stage: Stage): void {
  const fault = stage
    .output()
    .split('\n')
    .find((line) => /"level":"?(error|fatal)/.test(line));
  if (fault) throw new Error(fault);
}
