import { DelayedError, type Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Due } from '../storage/outbox/due.ts';
import type { JobName, Payload } from './job.ts';

const QUEUE = 'convenor';
/** A job whose worker was killed is picked up after this long; handlers may run twice. */
const LOCK_MS = 10_000;
/** How long after Redis was out of reach the worker asks it again for work. */
const ASK_AGAIN_MS = 1_000;
const CONCURRENCY = 8;
/** Later than this is left to the reconcile tick, so that Redis holds no long list of what is far off. */
const SOON_MS = 90_000;

/** What lies in Redis: what is to be done, and when. */
interface Queued extends Payload {
  dueAt: number;
}

/** Puts jobs into Redis, which only wakes us: what is to be done stands in the database. */
export function createQueue(connection: Redis, now: () => Date, lost: (error: Error) => void) {
  const queue = new Queue<Queued, void, JobName>(QUEUE, {
    connection,
    skipWaitingForReady: true,
  });
  queue.on('error', lost);
  return {
    /** Has each thing done when it is due. Lost wake-ups are made good by the reconcile tick. */
    wake(due: Due[]): void {
      const at = now().getTime();
      const soon = due.filter(({ dueAt }) => dueAt.getTime() - at <= SOON_MS);
      if (soon.length === 0) return;
      const bulk = soon.map(({ job, id, dueAt }) => ({
        name: job,
        data: { id, dueAt: dueAt.getTime() },
        opts: {
          jobId: `${id}-${dueAt.getTime()}`,
          delay: Math.max(0, dueAt.getTime() - at),
          removeOnComplete: true,
          removeOnFail: true,
        },
      }));
      queue.addBulk(bulk).catch(lost); // a wake-up that is lost is made good by a later tick
    },

    /** How many jobs lie in Redis, by their state. */
    counts: () => queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),

    close: () => queue.close(),
  };
}

/**
 * Has `run` do jobs as they come. One that fails is done again when the tick finds it still due. One that comes before its
 * time, for Redis goes by the clock of whoever asks it, is put back until then.
 */
export function startWorker(
  run: (job: JobName, payload: Payload) => Promise<void>,
  connection: Redis,
  now: () => Date,
  lost: (error: Error) => void,
): RunningWorker {
  const handle = async (job: Job<Queued, void, JobName>, token?: string) => {
    const { name, data } = job;
    const early = data.dueAt - now().getTime();
    if (early > 0) {
      await job.moveToDelayed(Date.now() + early, token);
      throw new DelayedError();
    }
    await run(name, { id: data.id });
  };
  const worker = new Worker<Queued, void, JobName>(QUEUE, handle, {
    connection,
    concurrency: CONCURRENCY,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    maxStalledCount: 100,
    runRetryDelay: ASK_AGAIN_MS,
  });
  worker.on('error', lost);
  return {
    whenEmpty: (look) => worker.on('drained', look),
    close: () => worker.close(),
  };
}

interface RunningWorker {
  /** Has `look` called whenever all that was to be done now is done. */
  whenEmpty(look: () => void): void;
  close(): Promise<void>;
}
