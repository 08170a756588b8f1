import type { Clock } from '../commands/clock.ts';

/** A clock that can follow another. */
export interface SettableClock extends Clock {
  /** Keeps this clock `ahead` milliseconds ahead of the machine's. */
  follow(ahead: number): void;
}

/** A clock that shows `start` now and runs on from there; without `start`, the machine's time. */
export function createClock(start?: Date): SettableClock {
  let ahead = start ? start.getTime() - Date.now() : 0;
  let other = 0;
  const now = () => new Date(Date.now() + other + ahead);
  return {
    now,
    follow(by) {
      other = by;
    },
    moveTo(to) {
      const by = to.getTime() - now().getTime();
      if (Number.isNaN(by)) throw new RangeError('That is not an instant.');
      if (by < 0) throw new RangeError(`The clock only moves on, and ${to.toISOString()} has passed.`);
      ahead += by;
    },
  };
}
