import type { AwaitedCard } from '../commands/door/awaited-card.ts';
import type { Due } from '../storage/outbox/due.ts';
import { later, realTimers, type Timers } from '../storage/rows/timers.ts';
import { createAwaitedCards } from './awaited-cards.ts';
import { jobs } from './index.ts';
import type { JobContext, JobName, Payload } from './job.ts';
import { createLanes } from './lanes.ts';
import { reportJob } from './report-job.ts';
import { createSender } from './sender.ts';
import { createShortly, sortDue } from './shortly.ts';
import { createTick } from './tick.ts';

/** How long a card's edit waits, in milliseconds, so that the answer to the button press arrives first. */
const ANSWER_FIRST_MS = 100;
/** The longest that a worker waits for one send before it takes the next job, in milliseconds. */
const A_MOMENT_MS = 500;

/** Runs the jobs of one process, whether a request, the tick or Redis wakes them. */
export interface ProcessWork {
  /** Runs the jobs that a request has made due: at once, but a card's edit only after the request was answered. */
  wake(due: Due[]): void;
  /** Tells the caller who waits for this card that it follows, unless it is shown soon. */
  awaitCard(card: AwaitedCard): void;
  /** Reconciles: wakes every job that is due, however it was missed. Never throws. */
  tick(): Promise<void>;
  /** Wakes more of a backlog. Call it when the part that the tick woke is done. */
  goOn(): void;
  /** Runs a job from the queue. Throws if the job fails. */
  run(job: JobName, payload: Payload): Promise<void>;
  /** Cancels the timers, and resolves when the sends in flight are done. */
  close(): Promise<void>;
}

/** Creates the work of this process. Jobs due later go to `queue`; each tick calls `look` to check that Redis answers. */
export function createWork(
  queue: { wake(due: Due[]): void },
  surroundings: Omit<JobContext, 'wake' | 'cardShown' | 'lanes'>,
  { look = async () => {}, timers = realTimers }: { look?: () => Promise<void>; timers?: Timers } = {},
): ProcessWork {
  const { now } = surroundings;
  const shortly = createShortly(now, (each) => wake([each]), timers);
  /** Messages due now or shortly are sent here, even while Redis is away; Redis wakes a worker for all other jobs. */
  const wake = (due: Due[]): void => {
    const sorted = sortDue(due, now());
    sender.send(sorted.now.map(({ id }) => id));
    shortly.wait(sorted.shortly);
    queue.wake(sorted.later);
  };
  // Jobs that the tick finds go through Redis, which keeps their order: a digest is made before the nudges that fall due with it are sent.
  const due = createTick({ ...surroundings, wake: queue.wake });
  const tick = async () => {
    await Promise.all([look(), due.look()]);
  };
  const awaited = createAwaitedCards(surroundings, timers);
  const context: JobContext = {
    ...surroundings,
    ...{ wake, cardShown: awaited.shown, lanes: createLanes(tick) },
  };
  const run = (job: JobName, payload: Payload, given = context) =>
    reportJob(
      { job, id: payload.id },
      (progress) => jobs[job](payload, { ...given, storage: given.storage.noting(progress) }),
      context,
    );
  const sender = createSender(
    context.lanes,
    (id, lanes) => run('send-message', { id }, { ...context, lanes }).catch(() => {}), // it was reported
  );
  return {
    // The answer goes first: in Teams it replaces the card that was pressed.
    wake(due) {
      const answered = now().getTime() + ANSWER_FIRST_MS;
      const waits = ({ dueAt }: Due): Date => new Date(Math.max(dueAt.getTime(), answered));
      wake(due.map((each) => (each.isEdit ? { ...each, dueAt: waits(each) } : each)));
    },
    awaitCard: awaited.wait,
    tick,
    goOn: due.goOn,
    // A worker waits a moment for a send, as the jobs behind it may depend on it, but not for a platform that hangs.
    run: (job, payload) =>
      job === 'send-message'
        ? Promise.race([sender.sendFound(payload.id), later(A_MOMENT_MS, timers)])
        : run(job, payload),
    async close() {
      awaited.close();
      shortly.close();
      await sender.close();
    },
  };
}
