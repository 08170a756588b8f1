import { setTimeout as delay } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { openDatabase } from '../../storage/database/open-database.ts';
import type { Platforms } from './platforms.ts';
import { type Programs, WORKING_HOURS } from './programs.ts';
import { type Program, type Running, run } from './running.ts';
import type { Stores } from './stores.ts';

/** What it takes to remind that many people at one instant. */
export interface NudgeCosts {
  count: number;
  ours: Drained;
  /** A bare worker that posts the same. */
  bare: Drained;
}

/** How a backlog was worked off: messages a second, the processor’s milliseconds for each, and the most memory held. */
interface Drained {
  perSecond: number;
  cpu: number;
  memoryMb: { before: number; most: number };
}

const LOOK_EVERY_MS = 250;
const GIVE_UP_MS = 15 * 60_000;

/** Has Convenor, and then a bare worker, remind so many people, who all fall due before they start. */
export async function measureNudges(
  { nudging, bareWorker }: Pick<Programs, 'nudging' | 'bareWorker'>,
  platforms: Platforms,
  { redisUrl }: Pick<Stores, 'redisUrl'>,
  count: number,
): Promise<NudgeCosts> {
  const program = await nudging();
  await fill(program.env.DATABASE_URL ?? '', count);
  const ours = await drained(program, platforms, count);
  const { hostname: host, port } = new URL(redisUrl);
  const queue = new Queue('bare', { connection: { host, port: Number(port) } });
  const jobs = Array.from({ length: count }, (_, n) => ({
    ...{ name: 'remind', data: { userId: `U${n}`, text: `A1 is due on Friday: Thing ${n}` } },
    opts: { removeOnComplete: true },
  }));
  await queue.addBulk(jobs);
  const bare = await drained(bareWorker, platforms, count);
  await queue.close();
  return { count, ours, bare };
}

async function drained(program: Program, platforms: Platforms, count: number): Promise<Drained> {
  const before = platforms.posted.length;
  const bot = await run(program);
  const [memory, cpu] = [bot.memoryMb(), bot.cpuMs()];
  const alreadySent = platforms.posted.length - before;
  const most = await untilSent(bot, () => platforms.posted.length - before >= count);
  const used = bot.cpuMs() - cpu;
  await bot.stop();
  const times = platforms.posted.slice(before);
  const took = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return {
    perSecond: ((count - 1) / took) * 1000,
    cpu: used / (count - alreadySent),
    memoryMb: { before: memory, most },
  };
}

/** Resolves with the most memory that the bot held meanwhile. */
async function untilSent(bot: Running, isDone: () => boolean): Promise<number> {
  const began = performance.now();
  let most = bot.memoryMb();
  while (!isDone()) {
    if (performance.now() - began > GIVE_UP_MS) throw new Error('The reminders were not all sent in time.');
    await delay(LOOK_EVERY_MS);
    most = Math.max(most, bot.memoryMb());
  }
  return most;
}

/** A network with so many members, each with an action of which they are reminded now. */
async function fill(url: string, count: number): Promise<void> {
  const database = await openDatabase({ url, dataDir: '' });
  const id = (kind: string) => `md5('${kind}' || i)::uuid`;
  const network = `md5('network')::uuid`;
  const rows = `FROM generate_series(1, ${count}) AS i`;
  const now = `'${WORKING_HOURS}'::timestamptz`;
  const statements = [
    `INSERT INTO networks (id, name, zone, created_at) VALUES (${network}, 'Reminded', 'Europe/London', ${now})`,
    `INSERT INTO people (id, name, created_at) SELECT ${id('person')}, 'Person ' || i, ${now} ${rows}`,
    `INSERT INTO accounts (id, person_id, platform, tenant, user_id, name, seen_at)
      SELECT ${id('account')}, ${id('person')}, 'slack', 'T07BENCH000', 'U' || i, 'Person ' || i, ${now} ${rows}`,
    `INSERT INTO members (id, network_id, person_id, joined_at) SELECT ${id('member')}, ${network}, ${id('person')}, ${now} ${rows}`,
    `INSERT INTO actions (id, network_id, number, text, owner_id, due, status, created_at, created_by_id)
      SELECT ${id('action')}, ${network}, i, 'Thing ' || i, ${id('person')}, ${now}::date + 2, 'open', ${now}, ${id('person')} ${rows}`,
    `INSERT INTO messages (id, kind, subject_id, person_id, slot, due_at, created_at)
      SELECT ${id('message')}, 'person.nudges', ${id('person')}, ${id('person')}, 'then', ${now}, ${now} ${rows}`,
    `INSERT INTO nudges (id, kind, subject_id, person_id, due_at, message_id, planned_at)
      SELECT ${id('nudge')}, 'action', ${id('action')}, ${id('person')}, ${now}, ${id('message')}, ${now} ${rows}`,
    'ANALYZE',
  ];
  for (const statement of statements) await database.prisma.$executeRawUnsafe(statement);
  await database.close();
}
