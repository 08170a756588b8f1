import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';

/** Waits for work at a database; rejects if it takes longer than `ms`. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const timeout = delay(ms, undefined, { signal: late.signal }).then(async () => {
    await turn(); // first reads an answer that arrived while this process was busy
    throw new Error(`the database has not answered for ${ms / 1000} seconds`);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    late.abort();
    timeout.catch(() => {});
    work.catch(() => {});
  }
}
