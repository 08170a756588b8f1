import type { JobContext } from './job.ts';
import { reconcile } from './reconcile.ts';
import { logFailure } from './report-job.ts';

/** Looks for what is due. */
export interface Tick {
  /** Now. Never throws. */
  look(): Promise<void>;
  /** Once more, where the last look handed over only the first part of a backlog and that is done. */
  goOn(): void;
}

/** How soon after one look the next may follow, in milliseconds: what is not done at once is not looked for over and over. */
const REST_MS = 1_000;

/** Makes the tick; what it finds is handed to `context.wake`. */
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
