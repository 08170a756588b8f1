import { setTimeout as after } from 'node:timers/promises';

/** Slack waits three seconds for an acknowledgement, and a modal's trigger lives as long. */
const PATIENCE_MS = 2_000;

/**
 * Waits for work that Slack waits for too: so that what is acknowledged has been kept, and what was cut off is seen to
 * have failed. Undefined if the work takes longer than Slack does; it goes on then.
 */
export async function whenDone<T>(work: Promise<T>): Promise<T | undefined> {
  const waiting = new AbortController();
  const late = after(PATIENCE_MS, undefined, { signal: waiting.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    waiting.abort();
  }
}
