import pg from 'pg';

/** A statement that Postgres has not answered yet, as it waits for a lock that another session holds. */
export interface Waiting {
  pid: number;
  isDone(): boolean;
  /** Settles once it is answered. */
  settled: Promise<unknown>;
  /** Called once it is answered. */
  done(): void;
}

/** The Postgres that all bots of a simulation share, with a view of which statements wait for locks. */
export interface Ground {
  url: string;
  /** A session besides the bots', on which foreign keys are not checked. */
  beside: pg.Client;
  /** Resolves to true when the statement is answered, or to false when it waits for a lock. */
  doneOrBlocked(waiting: Waiting): Promise<boolean>;
  /** Calls `done` of the waiting statements that are answered by now, in the order they were sent. */
  look(): Promise<void>;
  /** Cancels a statement that waits for a lock. */
  cancel(waiting: Waiting): Promise<void>;
  /** Forgets all waiting statements. */
  forget(): void;
  close(): Promise<void>;
}

/** Connects to a migrated database. */
export async function openGround(url: string): Promise<Ground> {
  const beside = new pg.Client({
    connectionString: url,
    options: '-c session_replication_role=replica -c TimeZone=UTC',
  });
  await beside.connect();
  const blocked = new Set<Waiting>();

  async function waitForLocks(pids: number[]): Promise<Set<number>> {
    const { rows } = await beside.query<{ pid: number }>({
      name: 'who waits',
      text: 'SELECT pid FROM pg_locks WHERE NOT granted AND pid = ANY($1::int[])',
      values: [pids],
    });
    return new Set(rows.map(({ pid }) => pid));
  }

  /** Whether it waits for another session's lock, and not just briefly, as for one of a table that grows. */
  async function waitsForGood(waiting: Waiting): Promise<boolean> {
    for (let seen = 0; seen < 2; seen++) {
      const waits = await waitForLocks([waiting.pid]);
      if (!waits.has(waiting.pid) || waiting.isDone()) return false;
      await withinMoment(waiting.settled);
    }
    return !waiting.isDone();
  }

  return {
    url,
    beside,
    async doneOrBlocked(waiting) {
      // Most statements are answered at once, so locks are looked up only for the others.
      await withinMoment(waiting.settled);
      while (!waiting.isDone()) {
        if (await waitsForGood(waiting)) {
          blocked.add(waiting);
          return false;
        }
        await withinMoment(waiting.settled);
      }
      return true;
    },
    async look() {
      for (;;) {
        const before = [...blocked].filter((each) => !each.isDone());
        const waits = before.length > 0 ? await waitForLocks(before.map(({ pid }) => pid)) : new Set();
        if (before.every(({ pid }) => waits.has(pid))) break;
        await withinMoment(Promise.race(before.map(({ settled }) => settled)));
      }
      for (const each of [...blocked].filter((one) => one.isDone())) {
        blocked.delete(each);
        each.done();
      }
    },
    async cancel(waiting) {
      blocked.delete(waiting);
      await beside.query('SELECT pg_cancel_backend($1)', [waiting.pid]);
      await waiting.settled;
    },
    forget: () => blocked.clear(),
    close: () => beside.end(),
  };
}

/** How long to wait for an answer before looking whether its statement waits for a lock, in milliseconds. */
const MOMENT_MS = 3;

async function withinMoment(settled: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const moment = new Promise((resolve) => {
    timer = setTimeout(resolve, MOMENT_MS);
  });
  await Promise.race([settled, moment]);
  clearTimeout(timer);
}
