import { setTimeout as timer } from 'node:timers/promises';
import { hasSign } from './error-signs.ts';
import { Conflict } from './version.ts';

/** What a retry waits with: a random number from 0 to 1, and a pause of some milliseconds. */
export interface Patience {
  random(): number;
  pause(milliseconds: number): Promise<unknown>;
}

/** Real randomness and pauses; tests bring their own. */
export const realPatience: Patience = { random: Math.random, pause: (milliseconds) => timer(milliseconds) };

/** With the backoff below, pauses add up to at most 1.9 seconds: Slack waits three. */
const MOST_TRIES = 8;
/** The longest first pause, in milliseconds; each later one may be twice as long. */
const FIRST_PAUSE_MS = 15;

/**
 * Runs `work`, and retries it if the error `isWorthIt`: by default, if it met a concurrent change. All retries are
 * counted here. Exponential backoff with jitter: a pause is between half and the whole of its longest. Rejects with the
 * last error.
 */
export async function tryAgain<T>(
  work: () => Promise<T>,
  { random, pause }: Patience,
  isWorthIt: (error: unknown) => boolean = hasMetAnother,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !isWorthIt(error)) throw error;
      await pause((FIRST_PAUSE_MS * 2 ** (tries - 1) * (1 + random())) / 2);
    }
  }
}

/** Whether a concurrent change was in the way: a newer version, or a deadlock. */
export const hasMetAnother = (error: unknown): boolean =>
  error instanceof Conflict ||
  hasSign(error, ({ code, kind }) => AGAIN.has(code) || kind === 'TransactionWriteConflict');

/** The retryable error codes: Postgres's serialisation failure and deadlock, and Prisma's write conflict. */
const AGAIN = new Set(['40001', '40P01', 'P2034']);
