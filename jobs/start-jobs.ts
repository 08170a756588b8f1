import { once } from 'node:events';
import { schedule } from 'node-cron';
import type { Due } from '../storage/outbox/due.ts';
import { jobs } from './index.ts';
import type { JobContext } from './job.ts';
import { createQueue, startWorker } from './queue.ts';
import { reconcile } from './reconcile.ts';
import { connect, type RedisServer } from './redis.ts';

/** The jobs, at work. */
export interface RunningJobs {
  wake(due: Due[]): void;
  /** Looks at once for what is due, as every minute does; for when the clock was moved. */
  reconcile(): Promise<void>;
  /** Throws when Redis does not answer. */
  ready(): Promise<void>;
  /** Lets the jobs under way end, within `within` milliseconds; what is left is done after the next start. */
  close(within: number): Promise<void>;
}

/** Starts the worker and the tick, once Redis answers. */
export async function startJobs(
  redis: RedisServer,
  surroundings: Omit<JobContext, 'wake'>,
): Promise<RunningJobs> {
  const { log, now } = surroundings;
  const lost = (error: Error) => log.warn({ err: error }, 'the connection to Redis broke');
  const forQueue = connect(redis, 'queue', lost);
  const forWorker = connect(redis, 'worker', lost);
  await once(forQueue, 'ready'); // before that, a queue's connection refuses whatever it is asked
  const queue = createQueue(forQueue, now, log);
  const context = { ...surroundings, wake: queue.wake };
  const worker = startWorker((name, payload) => jobs[name](payload, context), context, forWorker);
  const tick = () =>
    reconcile(context).catch((error: unknown) => log.error({ err: error }, 'the reconcile tick failed'));
  const minute = schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true });
  forQueue.on('ready', tick); // after every reconnect
  await tick();
  return {
    wake: queue.wake,
    reconcile: tick,
    ready: async () => {
      await forQueue.ping();
    },
    async close(within) {
      await minute.stop();
      await Promise.race([Promise.allSettled([worker.close(), queue.close()]), later(within)]);
      forQueue.disconnect();
      forWorker.disconnect();
    },
  };
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
