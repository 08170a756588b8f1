import pg from 'pg';

/** A statement that was sent to Postgres and is not answered yet: it waits for a lock, which another session holds. */
export interface Waiting {
  pid: number;
  isDone(): boolean;
  /** Resolves once it is. */
  settled: Promise<unknown>;
  /** Called once it is. */
  done(): void;
}

/** A Postgres, which all bots of a simulation share, and a look at who waits for whom there. */
export interface Ground {
  url: string;
  /** A session beside those of the bots, on which nothing is checked that only other rows are checked for. */
  beside: pg.Client;
  /** Resolves when it is done, true, or waits for a lock, false. */
  doneOrBlocked(waiting: Waiting): Promise<boolean>;
  /** Calls whatever waited and is done by now, in the order in which it was sent. */
  look(): Promise<void>;
  /** Breaks off a statement that waits for a lock. */
  cancel(waiting: Waiting): Promise<void>;
  /** Forgets who waited. */
  forget(): void;
  close(): Promise<void>;
}

/** Opens one at an address where the schema is. */
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

  /** Some locks are waited for by anybody, for less than a moment: those of a table that grows. */
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
      // Most are answered at once: who waits for whom is asked only where one is not.
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

/** How long an answer is waited for before it is asked whether its statement waits for a lock, in milliseconds. */
const MOMENT_MS = 3;

async function withinMoment(settled: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const moment = new Promise((resolve) => {
    timer = setTimeout(resolve, MOMENT_MS);
  });
  await Promise.race([settled, moment]);
  clearTimeout(timer);
}
