import { DelayedError, type Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Due } from '../storage/outbox/due.ts';
import type { JobName, Payload } from './job.ts';

const QUEUE = 'convenor';
/** The lease on a running job: when its worker is killed, another picks the job up after this long. */
const LOCK_MS = 10_000;
/** How long a worker waits to ask Redis again after an error. */
const ASK_AGAIN_MS = 1_000;
const CONCURRENCY = 8;
/** Jobs due later than this are left to the reconcile tick, so that Redis holds few. */
const SOON_MS = 90_000;

/** The data of a job in Redis, with when it is due in epoch milliseconds. */
interface Queued extends Payload {
  dueAt: number;
}

/** Queues jobs in Redis, which only wakes a worker: the database holds what is to be done. Errors go to `lost`. */
export function createQueue(connection: Redis, now: () => Date, lost: (error: Error) => void) {
  const queue = new Queue<Queued, void, JobName>(QUEUE, {
    connection,
    skipWaitingForReady: true,
  });
  queue.on('error', lost);
  return {
    /** Schedules each job for when it is due. The reconcile tick makes up for a wake-up that is lost. */
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
      queue.addBulk(bulk).catch(lost);
    },

    /** How many jobs Redis holds, by state. */
    counts: () => queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),

    /** The queue to be looked at. What shows it is loaded only then. */
    board: async () => (await import('./board.ts')).createBoard(queue),

    close: () => queue.close(),
  };
}

/**
 * Calls `run` for each job as it comes. A job that fails is retried when the tick finds its record still due. A job that
 * comes before its time, as Redis goes by the clock of whichever worker asks, is delayed until then.
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
  /** Calls `look` whenever no job is left to run now. */
  whenEmpty(look: () => void): void;
  close(): Promise<void>;
}
