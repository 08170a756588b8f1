import { setTimeout as timer } from 'node:timers/promises';
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
  error instanceof Conflict || (error instanceof Error && tellsOfAnother(error));

/** What Postgres says may be tried again: it could not be done beside others, or two held each other up. */
const AGAIN = new Set(['40001', '40P01']);

/**
 * Whether anything in the error tells of it. Prisma has a code of its own for a deadlock; one that raw SQL met, or a commit,
 * it tells only by what the adapter says of the cause, in one of several places.
 */
function tellsOfAnother(error: object, depth = 0): boolean {
  const { code, originalCode, kind, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  if (code === 'P2034' || kind === 'TransactionWriteConflict') return true;
  if ([code, originalCode].some((each) => typeof each === 'string' && AGAIN.has(each))) return true;
  return [cause, meta, driverAdapterError].some(
    (inner) =>
      typeof inner === 'object' && inner !== null && depth < MOST_WRAPPED && tellsOfAnother(inner, depth + 1),
  );
}

/** How deep in others an error is looked for. */
const MOST_WRAPPED = 5;
