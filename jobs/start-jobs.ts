import { once } from 'node:events';
import { schedule } from 'node-cron';
import type { AwaitedCard } from '../commands/door/awaited-card.ts';
import type { Due } from '../storage/outbox/due.ts';
import { createAwaitedCards } from './awaited-cards.ts';
import { jobs } from './index.ts';
import type { JobContext, JobName, Payload } from './job.ts';
import { createLanes } from './lanes.ts';
import { createQueue, startWorker } from './queue.ts';
import { connect, type RedisServer } from './redis.ts';
import { watchRedis } from './redis-watch.ts';
import { reportJob } from './report-job.ts';
import { createSender } from './sender.ts';
import { createShortly, sortDue } from './shortly.ts';
import { createTick } from './tick.ts';

/** How long the edit of a card waits for the answer to whoever pressed it to be there. */
const ANSWER_FIRST_MS = 100;

/** The jobs, at work. */
export interface RunningJobs {
  /** Has done what a request has made due: at once, but the edit of a card only after the request was answered. */
  wake(due: Due[]): void;
  /** Tells whoever waits for this card that it follows, unless it comes soon. */
  awaitCard(card: AwaitedCard): void;
  /** Looks at once for what is due, as every minute does; for when the clock was moved. */
  reconcile(): Promise<void>;
  /** Throws when Redis does not answer. */
  ready(): Promise<void>;
  /** How many jobs lie in Redis, by their state. Throws when Redis does not answer. */
  counts(): Promise<Record<string, number>>;
  /** Lets the jobs under way end, within `within` milliseconds; what is left is done after the next start. */
  close(within: number): Promise<void>;
}

/** Starts the worker and the tick, once Redis answers. */
export async function startJobs(
  redis: RedisServer,
  surroundings: Omit<JobContext, 'wake' | 'lanes'>,
): Promise<RunningJobs> {
  const { log, now } = surroundings;
  const forQueue = connect(redis, 'queue');
  const { lost, look } = watchRedis(forQueue, log);
  const forWorker = connect(redis, 'worker', lost);
  forQueue.on('error', lost);
  await once(forQueue, 'ready'); // before that, a queue's connection refuses whatever it is asked
  const queue = createQueue(forQueue, now, lost);
  const shortly = createShortly(now, (each) => wake([each]));
  /** What is to be sent now or shortly is sent here, whatever Redis does; Redis wakes someone for all else. */
  const wake = (due: Due[]): void => {
    const sorted = sortDue(due, now());
    sender.send(sorted.now.map(({ id }) => id));
    shortly.wait(sorted.shortly);
    queue.wake(sorted.later);
  };
  /** What a request has made due. The answer to it comes first: in Teams it takes the place of the card that was pressed. */
  const wakeAfterAnswer = (due: Due[]): void => {
    const answered = now().getTime() + ANSWER_FIRST_MS;
    const waits = ({ dueAt }: Due): Date => new Date(Math.max(dueAt.getTime(), answered));
    wake(due.map((each) => (each.isEdit ? { ...each, dueAt: waits(each) } : each)));
  };
  // What is found due goes through Redis, which keeps its order: a digest is made before what it tells of is sent.
  const due = createTick({ ...surroundings, wake: queue.wake });
  const tick = async () => {
    await Promise.all([look(), due.look()]);
  };
  const context: JobContext = { ...surroundings, wake, lanes: createLanes(tick) };
  const run = (job: JobName, payload: Payload, given = context) =>
    reportJob({ job, id: payload.id }, () => jobs[job](payload, given), context);
  const sender = createSender(
    context.lanes,
    (id, lanes) => run('send-message', { id }, { ...context, lanes }).catch(() => {}), // it was reported
  );
  // The worker waits a moment for what it has the sender send, as others may come after it; not for a platform that hangs.
  const send = ({ id }: Payload) => Promise.race([sender.sendFound(id), later(A_MOMENT_MS)]);
  const worker = startWorker(
    (job, payload) => (job === 'send-message' ? send(payload) : run(job, payload)),
    forWorker,
    now,
    lost,
  );
  worker.whenEmpty(due.goOn);
  const awaited = createAwaitedCards(surroundings);
  const minute = schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true });
  forQueue.on('ready', tick); // after every reconnect
  await tick();
  return {
    wake: wakeAfterAnswer,
    awaitCard: awaited.wait,
    reconcile: tick,
    ready: async () => {
      await forQueue.ping();
    },
    counts: queue.counts,
    async close(within) {
      awaited.close();
      shortly.close();
      await minute.stop();
      await Promise.race([
        Promise.allSettled([worker.close(), queue.close(), sender.close()]),
        later(within),
      ]);
      forQueue.disconnect();
      forWorker.disconnect();
    },
  };
}

/** How long a worker waits for a message to be sent before it goes on to the next, in milliseconds. */
const A_MOMENT_MS = 500;

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
