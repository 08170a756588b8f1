import { setTimeout as timer } from 'node:timers/promises';
import { hasSign } from './error-signs.ts';
import { Conflict } from './version.ts';

/** What is waited with before another try: chance from 0 to 1, and a pause of some milliseconds. */
export interface Patience {
  random(): number;
  pause(milliseconds: number): Promise<unknown>;
}

/** Time and chance as they are; tests bring their own. */
export const realPatience: Patience = { random: Math.random, pause: (milliseconds) => timer(milliseconds) };

/** With the pauses below, the last try begins at most 1.9 seconds later than it could: Slack waits three. */
const MOST_TRIES = 8;
/** The longest first pause, in milliseconds; each after it may be twice as long as the one before. */
const FIRST_PAUSE_MS = 15;

/**
 * Does `work`, and does it anew where that met someone else's change: the one place where tries are counted. The pause
 * between them grows, and is between half and the whole of it by chance, so that those who met do not meet again. Throws
 * what the last try threw.
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

/** Whether someone else's change was in the way: a newer version, or a lock that two held each other from. */
export const hasMetAnother = (error: unknown): boolean =>
  error instanceof Conflict ||
  hasSign(error, ({ code, kind }) => AGAIN.has(code) || kind === 'TransactionWriteConflict');

/** What Postgres says may be tried again: it could not be done beside others, or two held each other up; and Prisma's word for it. */
const AGAIN = new Set(['40001', '40P01', 'P2034']);
