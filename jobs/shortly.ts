import type { Due } from '../storage/outbox/due.ts';
import { realTimers, type Timers } from '../storage/rows/timers.ts';

/** Sends due within this time, such as a debounced edit or an early retry, do not go through Redis. */
const SHORTLY_MS = 5_000;

/** Sorts jobs by what runs them: this process, now or shortly, or later any worker that Redis wakes. */
export function sortDue(due: Due[], at: Date): { now: Due[]; shortly: Due[]; later: Due[] } {
  const sorted: ReturnType<typeof sortDue> = { now: [], shortly: [], later: [] };
  for (const each of due) {
    const wait = each.dueAt.getTime() - at.getTime();
    if (each.job !== 'send-message' || wait > SHORTLY_MS) sorted.later.push(each);
    else (wait > 0 ? sorted.shortly : sorted.now).push(each);
  }
  return sorted;
}

/** The timers of this process for jobs due shortly. */
export interface Shortly {
  wait(due: Due[]): void;
  /** Cancels the timers: the next tick finds the jobs. */
  close(): void;
}

/** Creates the timers. Each job is passed to `onDue` when it is due. */
export function createShortly(
  now: () => Date,
  onDue: (due: Due) => void,
  timers: Timers = realTimers,
): Shortly {
  const waiting = new Set<() => void>();
  return {
    wait(due) {
      for (const each of due) {
        const cancel = timers.after(each.dueAt.getTime() - now().getTime(), () => {
          waiting.delete(cancel);
          onDue(each);
        });
        waiting.add(cancel);
      }
    },
    close() {
      for (const cancel of waiting) cancel();
    },
  };
}
