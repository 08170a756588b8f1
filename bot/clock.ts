import type { Clock } from '../commands/clock.ts';

/** A clock that shows `start` now and ticks on from there; without `start`, the machine's own. */
export function createClock(start?: Date): Clock {
  let ahead = start ? start.getTime() - Date.now() : 0;
  const now = () => new Date(Date.now() + ahead);
  return {
    now,
    moveTo(to) {
      const by = to.getTime() - now().getTime();
      if (Number.isNaN(by)) throw new RangeError('That is not an instant.');
      if (by < 0) throw new RangeError(`The clock only moves on, and ${to.toISOString()} has passed.`);
      ahead += by;
    },
  };
}
