import { hasSign } from './error-signs.ts';
import type { Progress } from './progress.ts';
import { realTimers, type Timers } from './timers.ts';
import { type Unwritable, unwritableBy } from './unwritable.ts';

/**
 * The database does not answer, or `unwritable` says why it cannot be written to. `isInDoubt`: a commit was sent, and
 * its outcome is unknown.
 */
export class OutOfReach extends Error {
  override name = 'OutOfReach';
  readonly isInDoubt: boolean;
  readonly unwritable: Unwritable | undefined;

  constructor(isInDoubt: boolean, cause?: unknown) {
    const unwritable = unwritableBy(cause);
    super(
      unwritable ? `the database cannot be written to: ${unwritable}` : 'the database cannot be reached',
      {
        cause,
      },
    );
    this.unwritable = unwritable;
    // A database that refuses to write has not committed.
    this.isInDoubt = isInDoubt && !unwritable;
  }
}

/** How long a request runs before the database’s reach is checked, in milliseconds. Slack waits three seconds. */
const LONG_MS = 1_200;

/**
 * Runs `work`, whose progress is given. If it takes long and `isReachable` says that the database does not answer, gives it up
 * and rejects with `OutOfReach`; the work then changes nothing more.
 */
export async function unlessOutOfReach<T>(
  work: () => Promise<T>,
  progress: Progress,
  isReachable: () => Promise<boolean>,
  timers: Timers = realTimers,
): Promise<T> {
  let cancel = (): void => {};
  const outOfReach = new Promise<never>((_, reject) => {
    const look = async () => {
      const isThere = await isReachable();
      if (progress.wasGivenUp) return;
      if (isThere) {
        cancel = timers.after(LONG_MS, look);
        return;
      }
      progress.wasGivenUp = true;
      reject(new OutOfReach(progress.isCommitting));
    };
    cancel = timers.after(LONG_MS, look);
  });
  try {
    return await Promise.race([work(), outOfReach]);
  } catch (error) {
    throw isOutOfReach(error) ? new OutOfReach(progress.isCommitting, error) : error;
  } finally {
    progress.wasGivenUp = true; // ends the remaining checks
    cancel();
  }
}

/** Whether no connection was available or it broke, or the database timed out, lacked resources or could not be written to. */
export const isOutOfReach = (error: unknown): boolean =>
  hasSign(
    error,
    ({ code, kind, message }) => BROKEN.test(code) || BROKEN_KINDS.has(kind) || TERMINATED.test(message),
  );

/** The error codes of Node, Postgres (including its query time-out) and Prisma. */
const BROKEN =
  /^(?:ECONN|ETIMEDOUT$|EPIPE$|EHOSTUNREACH$|ENETUNREACH$|ENOTFOUND$|08...$|57P0.$|57014$|53...$|25006$|P1001$|P1002$|P1008$|P1017$|P2024$|P2028$|P2037$)/;
const BROKEN_KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
const TERMINATED =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Throws `OutOfReach` if the request was given up. */
export function mustStillBeWanted({ wasGivenUp }: Progress): void {
  if (wasGivenUp) throw new OutOfReach(false);
}
