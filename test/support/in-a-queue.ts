import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../../storage/database/open-database.ts';
import { besides } from './beside.ts';

/** How often the test looks whether somebody waits: the pause in milliseconds, and the most looks. */
const [LOOK_EVERY_MS, MOST_LOOKS] = [5, 600];

/**
 * Asks one thing after another while the network is locked, so that each is decided on the state before all
 * of them and then waits. Then the lock is released and they go on in that order. A request that does not
 * need the network ends earlier. This works only on Postgres.
 */
export async function inAQueue<T>(
  prisma: Database['prisma'],
  networkId: string,
  asking: (() => Promise<T>)[],
): Promise<T[]> {
  const holder = besides(prisma);
  if (!holder) throw new Error('an embedded database has one session: nobody waits there');
  const answers: Promise<T>[] = [];
  await holder.query('BEGIN');
  try {
    await holder.query('SELECT 1 FROM networks WHERE id = $1 FOR UPDATE', [networkId]);
    for (const ask of asking) {
      let isThrough = false;
      const waitingBefore = await howManyWait(holder);
      const answer = ask().finally(() => {
        isThrough = true;
      });
      answer.catch(() => {}); // the caller gets the error
      answers.push(answer);
      for (let looks = 0; !isThrough && (await howManyWait(holder)) <= waitingBefore; looks++) {
        if (looks === MOST_LOOKS) throw new Error('nobody came to wait for the network');
        await pause(LOOK_EVERY_MS);
      }
    }
  } finally {
    await holder.query('COMMIT');
  }
  return Promise.all(answers);
}

async function howManyWait(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}
