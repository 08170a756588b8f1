import type { JobContext } from './job.ts';
import { reconcile } from './reconcile.ts';
import { logFailure } from './report-job.ts';

/** Looks for jobs that are due, and wakes them. */
export interface Tick {
  /** Looks now. Never throws. */
  look(): Promise<void>;
  /** Looks again if the last look woke only the first part of a backlog. Call it when that part is done. */
  goOn(): void;
}

/** The least time between two looks, in milliseconds, so that a job that stays due causes no busy loop. */
const REST_MS = 1_000;

/** Creates the tick. It passes the jobs it finds to `context.wake`. */
export function createTick(context: Pick<JobContext, 'storage' | 'now' | 'wake' | 'log'>): Tick {
  let isMore = false;
  let lookedAt = performance.now();

  async function look(): Promise<void> {
    lookedAt = performance.now();
    isMore = await reconcile(context).catch((error: unknown) => {
      logFailure(context.log, error, {}, 'the reconcile tick failed');
      return false;
    });
  }

  return {
    look,
    goOn() {
      if (!isMore) return;
      isMore = false;
      setTimeout(look, Math.max(0, REST_MS - (performance.now() - lookedAt))).unref();
    },
  };
}
