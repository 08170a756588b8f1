import type { JobName, Payload } from '../../jobs/job.ts';
import type { Due } from '../../storage/outbox/due.ts';
import type { Chance } from './chance.ts';
import type { Scheduler } from './scheduler.ts';

/** Runs a job on any living bot. */
export type Worker = (job: JobName, payload: Payload) => { done: Promise<void>; isAlive(): boolean };

/** Simulates the queue in Redis: at-least-once, though some wake-ups are lost. */
export interface SimulatedQueue {
  wake(due: Due[]): void;
  /** Everything that was ever queued. */
  heard: string[];
}

const SOON_MS = 90_000;
/** A job's lease, in milliseconds: after this long, a dead bot's job is given to another. */
const STALLED_MS = 11_000;
const NOBODY_MS = 3_000;

/** Creates the queue. `faults` says how many in a thousand wake-ups are lost, and how many come twice. */
export function createSimulatedQueue(
  scheduler: Scheduler,
  chance: Chance,
  worker: () => Worker | undefined,
  faults: () => number,
): SimulatedQueue {
  const redis = {};
  const inside = new Set<string>();
  const heard: string[] = [];

  function deliver(each: Due, name: string): void {
    const work = worker();
    if (!work) return void scheduler.after(NOBODY_MS, redis, '', () => deliver(each, name));
    inside.delete(name);
    const { done, isAlive } = work(each.job, { id: each.id });
    let isDone = false;
    void done.finally(() => (isDone = true)).catch(() => {}); // the next tick finds a failed job due
    scheduler.after(STALLED_MS, redis, '', () => {
      if (!isDone && !isAlive()) deliver(each, name);
    });
  }

  return {
    heard,
    wake(due) {
      for (const each of due.toSorted(byTimeAndName)) {
        const wait = each.dueAt.getTime() - scheduler.now().getTime();
        const name = `${each.id}-${each.dueAt.getTime()}`;
        if (wait > SOON_MS || inside.has(name)) continue;
        heard.push(`${each.job} ${name}`);
        if (chance.permille(faults())) continue;
        inside.add(name);
        scheduler.after(wait + chance.below(20), redis, '', () => deliver(each, name));
        if (chance.permille(faults()))
          scheduler.after(wait + chance.below(400), redis, '', () => deliver(each, `${name} again`));
      }
    },
  };
}

/** A fixed order for jobs due at the same moment, which real ones do not have. */
const byTimeAndName = (a: Due, b: Due): number =>
  a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);
