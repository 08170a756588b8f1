import type { Due } from '../storage/outbox/due.ts';
import { realTimers, type Timers } from './timers.ts';

/** An edit within a second of the last, or a try to be made again soon, does not go through Redis. */
const SHORTLY_MS = 5_000;

/** Who has what is due done: this process now, or shortly; or whoever Redis wakes. */
export function sortDue(due: Due[], at: Date): { now: Due[]; shortly: Due[]; later: Due[] } {
  const sorted: ReturnType<typeof sortDue> = { now: [], shortly: [], later: [] };
  for (const each of due) {
    const wait = each.dueAt.getTime() - at.getTime();
    if (each.job !== 'send-message' || wait > SHORTLY_MS) sorted.later.push(each);
    else (wait > 0 ? sorted.shortly : sorted.now).push(each);
  }
  return sorted;
}

/** What this process waits for. */
export interface Shortly {
  wait(due: Due[]): void;
  /** Waits for nothing any more: the next tick finds it. */
  close(): void;
}

/** Has each thing `come` when it is due. */
export function createShortly(
  now: () => Date,
  come: (due: Due) => void,
  timers: Timers = realTimers,
): Shortly {
  const waiting = new Set<() => void>();
  return {
    wait(due) {
      for (const each of due) {
        const callOff = timers.after(each.dueAt.getTime() - now().getTime(), () => {
          waiting.delete(callOff);
          come(each);
        });
        waiting.add(callOff);
      }
    },
    close() {
      for (const callOff of waiting) callOff();
    },
  };
}
