import { once } from 'node:events';
import { schedule } from 'node-cron';
import { later, realTimers } from '../storage/rows/timers.ts';
import type { Board } from './board.ts';
import type { JobContext } from './job.ts';
import { createQueue, startWorker } from './queue.ts';
import { connect, type RedisServer } from './redis.ts';
import { watchRedis } from './redis-watch.ts';
import { createWork, type ProcessWork } from './work.ts';

/** The running queue, worker and tick of this process. */
export interface RunningJobs extends Pick<ProcessWork, 'wake' | 'awaitCard'> {
  /** Runs the minute's tick at once, for a clock that was moved. */
  reconcile(): Promise<void>;
  /** Throws when Redis does not answer. */
  ready(): Promise<void>;
  /** How many jobs Redis holds, by state. Throws when Redis does not answer. */
  counts(): Promise<Record<string, number>>;
  /** The queue to be looked at. */
  board(): Promise<Board>;
  /** Waits up to `within` milliseconds for running jobs to end; the others run after the next start. */
  close(within: number): Promise<void>;
}

/** Starts the worker and the tick, once Redis answers. */
export async function startJobs(
  redis: RedisServer,
  surroundings: Omit<JobContext, 'wake' | 'cardShown' | 'lanes'>,
): Promise<RunningJobs> {
  const { log, now } = surroundings;
  const forQueue = connect(redis, 'queue');
  const { lost, look } = watchRedis(forQueue, log);
  const forWorker = connect(redis, 'worker', lost);
  forQueue.on('error', lost);
  await once(forQueue, 'ready'); // until then, a queue's connection rejects every command
  const queue = createQueue(forQueue, now, lost);
  const work = createWork(queue, surroundings, { look });
  const worker = startWorker(work.run, forWorker, now, lost);
  worker.whenEmpty(work.goOn);
  const minute = schedule('* * * * *', work.tick, { timezone: 'UTC', noOverlap: true });
  forQueue.on('ready', work.tick); // after every reconnect
  await work.tick();
  return {
    wake: work.wake,
    awaitCard: work.awaitCard,
    reconcile: work.tick,
    ready: async () => {
      await forQueue.ping();
    },
    counts: queue.counts,
    board: queue.board,
    async close(within) {
      const working = work.close();
      await minute.stop();
      await Promise.race([
        Promise.allSettled([worker.close(), queue.close(), working]),
        later(within, realTimers),
      ]);
      forQueue.disconnect();
      forWorker.disconnect();
    },
  };
}
