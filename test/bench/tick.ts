import { openDatabase } from '../../storage/database/open-database.ts';
import { createStorage } from '../../storage/store.ts';
import { median } from './load.ts';

/** What the minute’s look at what is due takes with so many messages pending, in milliseconds, and a bare read by the index. */
export interface TickCosts {
  pending: number;
  ours: number;
  bare: number;
}

/** As many as the tick takes at a time. */
const LIMIT = 1_000;
const TIMES = 25;
const DUE = 500;
/** How many are put in by one statement, which has a limit of time. */
const AT_ONCE = 50_000;

/** Fills a database with so many pending messages, of which some are due, and looks for those. */
export async function measureTick(url: string, pending: number): Promise<TickCosts> {
  const database = await openDatabase({ url, dataDir: '' });
  const { prisma } = database;
  for (let from = 1; from <= pending; from += AT_ONCE)
    await prisma.$executeRawUnsafe(`
      INSERT INTO messages (id, kind, subject_id, slot, due_at, created_at)
      SELECT gen_random_uuid(), 'action.card', gen_random_uuid(), '', now() + (i - ${DUE}) * interval '1 minute', now()
      FROM generate_series(${from}, ${Math.min(pending, from + AT_ONCE - 1)}) AS i`);
  await prisma.$executeRawUnsafe('ANALYZE messages');
  const now = new Date();
  const storage = createStorage(prisma);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    ours.push(await timed(() => storage.due(now, LIMIT)));
    bare.push(
      await timed(
        () =>
          prisma.$queryRaw`SELECT id, due_at FROM messages WHERE due_at <= ${now} ORDER BY due_at LIMIT ${LIMIT}`,
      ),
    );
  }
  await database.close();
  return { pending, ours: median(ours), bare: median(bare) };
}

async function timed(work: () => Promise<{ length: number } | unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
