/**
 * Measures whether Convenor takes as long in a network of ten thousand among a thousand others, with a million records, as in
 * a small one: each in a bot and a database of its own. `--json` prints the figures for a program, `--docs` puts them into
 * docs/operating.md; `--quick` fills less and asks less, for a first look; `--only vote` asks only what has that in its name.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { usualLimits } from '../../storage/database/limits.ts';
import { openDatabase } from '../../storage/database/open-database.ts';
import { type Filling, fillStore } from '../support/filled-store.ts';
import { ask, median } from './load.ts';
import type { Platform } from './platform.ts';
import { startPlatforms } from './platforms.ts';
import { buildConvenor, external } from './programs.ts';
import { type Running, run } from './running.ts';
import { deepPageOf, type ScaleQuestion, scaleQuestions } from './scale-questions.ts';
import { type ScaleCost, type ScaleRow, scaleToJson, scaleToText } from './scale-report.ts';
import { type Stores, startStores } from './stores.ts';
import { writeIntoPage } from './summary.ts';

/** A network in a store of its own, with its bot. */
interface Ground {
  bot: Running;
  stores: Stores;
  isLarge: boolean;
}

type Size = Omit<Filling, 'now'>;

const SMALL: Size = { all: 1_200, here: 120, networks: 10 };
/** A hundred thousand and more of each of ten kinds of record. */
const LARGE: Size = { all: 110_000, here: 10_000, networks: 1_000 };
const MIDDLING: Size = { all: 11_000, here: 5_000, networks: 100 };

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
if (process.platform !== 'linux')
  throw new Error('Processes are measured by /proc, which only Linux has. Run this there.');

const size = options.quick ? MIDDLING : LARGE;
const load = options.quick ? { rounds: 1, crowd: 24, apart: 2 } : { rounds: 3, crowd: 48, apart: 5 };
const AT_ONCE = 8;
const SETTLE_MS = 250;
/** The longest that one statement of the filling may take. */
const FILLED_WITHIN_MS = 10 * 60_000;
/** A card, or on a slow machine that it follows. */
const ANY = /^\/slack\//;
/** Until a card that has changed is drawn again. */
const DRAWN_MS = 1_500;

const begun: (() => unknown)[] = [];
const folder = mkdtempSync(join(tmpdir(), 'convenor-scale-'));
begun.push(() => rmSync(folder, { recursive: true, force: true }));
try {
  const rows = await measureScale();
  const filled = `${inThousands(size.here)} members and as many of each kind of record in one of ${inThousands(size.networks)} networks, ${inThousands(size.all * 10)} records in all, beside ${SMALL.here} in one of ${SMALL.networks}`;
  if (options.docs) writeIntoPage('bench:scale', scaleToText(rows, filled));
  process.stdout.write(options.json ? scaleToJson(rows) : scaleToText(rows, filled));
} finally {
  for (const stop of begun.reverse()) await stop();
}

function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}

async function measureScale(): Promise<ScaleRow[]> {
  buildConvenor();
  const platforms = await startPlatforms();
  begun.push(platforms.close);
  const grounds = [await found(platforms, SMALL, false), await found(platforms, size, true)];
  const questions = scaleQuestions.filter(({ name }) => !options.only || name.includes(options.only));
  const rows: ScaleRow[] = questions.map(({ name }) => ({ name, small: [], large: [] }));
  const asking = (question: ScaleQuestion, ground: Ground) => createAsking(question, ground, platforms.slack);
  const subjects = questions.map((question) => grounds.map((ground) => asking(question, ground)));
  for (let round = 0; round <= load.rounds; round++) {
    for (const [at, both] of subjects.entries()) {
      const [small, large] = [await both[0]?.(), await both[1]?.()];
      // The first round warms up.
      if (round === 0 || !small || !large) continue;
      rows[at]?.small.push(small);
      rows[at]?.large.push(large);
    }
  }
  return rows;
}

/** A bot with a network, a poll and a plan made by its commands, and all else by SQL. */
async function found(
  platforms: Awaited<ReturnType<typeof startPlatforms>>,
  filling: Size,
  isLarge: boolean,
): Promise<Ground> {
  const home = join(folder, isLarge ? 'large' : 'small');
  mkdirSync(home);
  const stores = await startStores(home);
  begun.push(stores.stop);
  const env = await stores.env();
  const bot = await run(external(home, platforms, env));
  begun.push(bot.stop);
  const say = (typed: string) => platforms.slack.ask(bot, { words: () => typed, shown: ANY });
  await platforms.slack.ask(bot, { words: (mark) => `network create "Network ${mark}"`, shown: ANY });
  const question = (mark: string) => `poll open "Where is ${mark}?" Leeds | York closes in 10 days`;
  await platforms.slack.ask(bot, { words: question, shown: ANY });
  await say('member add me as clinical chair');
  await say(`plan create ${yearOf(new Date())}`);
  for (const domain of [1, 2, 3])
    await say(`plan priority add "Priority ${domain}" domain ${domain} lead me`);
  await fill(env.DATABASE_URL ?? '', filling, stores);
  return { bot, stores, isLarge };
}

/** The financial year, "2027/28". */
function yearOf(now: Date): string {
  const began = now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear();
  return `${began}/${String(began + 1).slice(2)}`;
}

async function fill(url: string, filling: Size, stores: Stores): Promise<void> {
  const limits = { ...usualLimits, queryMs: FILLED_WITHIN_MS };
  const database = await openDatabase({ url, dataDir: '', limits });
  const { id } = await database.prisma.network.findFirstOrThrow();
  await fillStore(database.prisma, id, { ...filling, now: new Date() });
  await database.close();
  await stores.tidy(url);
}

/** Asks it for a round, each time with other words, and tells what that cost. */
function createAsking(question: ScaleQuestion, ground: Ground, platform: Platform): () => Promise<ScaleCost> {
  const { bot, stores, isLarge } = ground;
  const { words, says, drawsOnce } = question;
  const [requests, atOnce, settle] = drawsOnce ? [load.apart, 1, DRAWN_MS] : [load.crowd, AT_ONCE, SETTLE_MS];
  let asked = 0;
  const typed = (mark: string) => words(++asked, deepPageOf(isLarge), mark);
  const one = { bot, platform, question: { words: typed, shown: ANY, says } };
  return async () => {
    await delay(settle);
    const [botBefore, databaseBefore] = [bot.cpuMs(), stores.postgresCpuMs()];
    const answered: number[] = [];
    for (let left = requests; left > 0; left -= drawsOnce ? 1 : requests) {
      const taken = await ask(one, drawsOnce ? 1 : requests, atOnce);
      answered.push(...taken.map((each) => each.answered));
      await delay(settle);
    }
    return {
      bot: (bot.cpuMs() - botBefore) / requests,
      database: (stores.postgresCpuMs() - databaseBefore) / requests,
      answered: median(answered),
    };
  };
}
