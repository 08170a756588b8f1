import type { AwaitedCard } from '../commands/door/awaited-card.ts';
import type { Due } from '../storage/outbox/due.ts';
import { createAwaitedCards } from './awaited-cards.ts';
import { jobs } from './index.ts';
import type { JobContext, JobName, Payload } from './job.ts';
import { createLanes } from './lanes.ts';
import { reportJob } from './report-job.ts';
import { createSender } from './sender.ts';
import { createShortly, sortDue } from './shortly.ts';
import { createTick } from './tick.ts';
import { later, realTimers, type Timers } from './timers.ts';

/** How long the edit of a card waits for the answer to whoever pressed it to be there. */
const ANSWER_FIRST_MS = 100;
/** How long a worker waits for a message to be sent before it goes on to the next, in milliseconds. */
const A_MOMENT_MS = 500;

/** What one process does of what is due, whoever wakes it. */
export interface ProcessWork {
  /** Has done what a request has made due: at once, but the edit of a card only after the request was answered. */
  wake(due: Due[]): void;
  /** Tells whoever waits for this card that it follows, unless it comes soon. */
  awaitCard(card: AwaitedCard): void;
  /** Hands over whatever is due, however it was missed. Throws nothing. */
  tick(): Promise<void>;
  /** Hands over more of a backlog, of which a tick hands over only the first part, once that is done. */
  goOn(): void;
  /** Does a job that came from the queue, and throws where that failed. */
  run(job: JobName, payload: Payload): Promise<void>;
  /** Waits for nothing any more, and resolves when what is being sent is through. */
  close(): Promise<void>;
}

/** Makes it. What is due later is given to `queue`, which wakes someone then; `look` is asked at every tick whether that works. */
export function createWork(
  queue: { wake(due: Due[]): void },
  surroundings: Omit<JobContext, 'wake' | 'cardShown' | 'lanes'>,
  { look = async () => {}, timers = realTimers }: { look?: () => Promise<void>; timers?: Timers } = {},
): ProcessWork {
  const { now } = surroundings;
  const shortly = createShortly(now, (each) => wake([each]), timers);
  /** What is to be sent now or shortly is sent here, whatever Redis does; Redis wakes someone for all else. */
  const wake = (due: Due[]): void => {
    const sorted = sortDue(due, now());
    sender.send(sorted.now.map(({ id }) => id));
    shortly.wait(sorted.shortly);
    queue.wake(sorted.later);
  };
  // What is found due goes through Redis, which keeps its order: a digest is made before what it tells of is sent.
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
    // The answer comes first: in Teams it takes the place of the card that was pressed.
    wake(due) {
      const answered = now().getTime() + ANSWER_FIRST_MS;
      const waits = ({ dueAt }: Due): Date => new Date(Math.max(dueAt.getTime(), answered));
      wake(due.map((each) => (each.isEdit ? { ...each, dueAt: waits(each) } : each)));
    },
    awaitCard: awaited.wait,
    tick,
    goOn: due.goOn,
    // The worker waits a moment for what it has the sender send, as others may come after it; not for a platform that hangs.
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
