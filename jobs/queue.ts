import { type Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Log } from '../commands/log.ts';
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

/** Puts jobs into Redis, which only wakes us: what is to be done stands in the database. */
export function createQueue(connection: Redis, now: () => Date, log: Log) {
  const queue = new Queue<Payload, void, JobName>(QUEUE, {
    connection,
    skipWaitingForReady: true,
  });
  queue.on('error', (error) => log.warn({ err: error }, 'the queue lost Redis'));
  return {
    /** Has each thing done when it is due. Lost wake-ups are made good by the reconcile tick. */
    wake(due: Due[]): void {
      const at = now().getTime();
      const soon = due.filter(({ dueAt }) => dueAt.getTime() - at <= SOON_MS);
      if (soon.length === 0) return;
      const bulk = soon.map(({ job, id, dueAt }) => ({
        name: job,
        data: { id },
        opts: {
          jobId: `${id}-${dueAt.getTime()}`,
          delay: Math.max(0, dueAt.getTime() - at),
          removeOnComplete: true,
          removeOnFail: true,
        },
      }));
      queue
        .addBulk(bulk)
        .catch((error: unknown) =>
          log.warn({ err: error }, 'a wake-up was lost; the next tick makes it good'),
        );
    },

    close: () => queue.close(),
  };
}

/** Has `run` do jobs as they come. One that fails is done again when the tick finds it still due. */
export function startWorker(
  run: (job: JobName, payload: Payload) => Promise<void>,
  connection: Redis,
  log: Log,
): { close(): Promise<void> } {
  const handle = ({ name, data }: Job<Payload, void, JobName>) => run(name, data);
  const worker = new Worker<Payload, void, JobName>(QUEUE, handle, {
    connection,
    concurrency: CONCURRENCY,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    maxStalledCount: 100,
    runRetryDelay: ASK_AGAIN_MS,
  });
  worker.on('error', (error) => log.warn({ err: error }, 'the worker lost Redis'));
  return worker;
}
