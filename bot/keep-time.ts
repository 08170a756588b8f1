import type { Log } from '../commands/log.ts';
import type { Database } from '../storage/database/open-database.ts';
import type { SettableClock } from './clock.ts';

const EVERY_MS = 60_000;
/** A greater difference between the clocks is logged as a warning. */
const TOO_FAR_MS = 60_000;

/**
 * Makes the clock follow the database's, now and every minute, so that all bots on one database agree on what is due,
 * even if their machines' clocks differ.
 */
export async function keepTime(
  database: Database,
  clock: SettableClock,
  log: Log,
): Promise<{ stop(): void }> {
  const follow = async () => {
    const ahead = await database.clockAhead();
    clock.follow(ahead);
    if (Math.abs(ahead) > TOO_FAR_MS)
      log.warn(
        { ahead },
        'this machine’s clock and the database’s are more than a minute apart: set them right',
      );
  };
  await follow();
  const again = () =>
    follow().catch((error: unknown) =>
      log.warn({ part: 'database', err: error }, 'the database could not be asked the time'),
    );
  const minutely = setInterval(again, EVERY_MS);
  minutely.unref();
  return { stop: () => clearInterval(minutely) };
}
