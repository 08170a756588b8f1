import { OutOfReach, unlessOutOfReach } from '../storage/rows/out-of-reach.ts';
import { beginProgress, type Progress } from '../storage/rows/progress.ts';
import type { Timers } from '../storage/rows/timers.ts';
import { traced } from '../storage/rows/traced.ts';
import { type AwaitedCard, awaitedCard } from './door/awaited-card.ts';
import { type OperatorsDoor, operate } from './door/operate.ts';
import { type ChatsDoor, receive } from './door/receive.ts';
import { apology, beginReport, cannotReachRecords, type RequestReport } from './door/report.ts';
import { marked } from './door/same-request.ts';
import type { Dispatch, Invocation, Operate, OperatorInvocation } from './invocation.ts';
import type { Log } from './log.ts';
import { readable, readableError } from './readable.ts';
import { UserError } from './user-error.ts';
import type { Message, View } from './view.ts';

/** What dispatch works with. */
export interface Dependencies extends ChatsDoor, OperatorsDoor {
  now(): Date;
  newId(): string;
  log: Log;
  /** Whether the database answers; checked when a request takes long. */
  isReachable(): Promise<boolean>;
  /** When that is checked; by default as Node’s own timers say. */
  timers?: Timers;
  /** Tells the caller who waits for this card that it follows, unless it is shown soon. */
  awaitCard(card: AwaitedCard): void;
}

/** The single entry point of every slash command, button, form and operator's command. */
export interface Door extends Dispatch, Operate {}

/** Creates the single entry point. */
export function createDispatch(dependencies: Dependencies): Door {
  async function dispatch(asking: Invocation): Promise<View>;
  async function dispatch(asking: OperatorInvocation): Promise<Message>;
  async function dispatch(asking: Invocation | OperatorInvocation): Promise<View> {
    const invocation = asking.caller === 'operator' ? asking : marked(asking, dependencies.sealing);
    const progress = beginProgress();
    const storage = dependencies.storage.noting(progress);
    return traced('command', {}, (trace) => {
      const report = beginReport(invocation, { ...dependencies, progress, trace });
      return answer(invocation, { ...dependencies, storage }, progress, report);
    });
  }
  return dispatch;
}

async function answer(
  invocation: Invocation | OperatorInvocation,
  dependencies: Dependencies,
  progress: Progress,
  report: RequestReport,
): Promise<View> {
  try {
    // An optimistic lock: starts again if the caller was linked to another person meanwhile, or data read before has changed.
    const work = () => dependencies.storage.tryAgain(() => handle(invocation, dependencies, report));
    const { isReachable, timers } = dependencies;
    const view = report.answered(readable(await unlessOutOfReach(work, progress, isReachable, timers)));
    const card = invocation.caller === 'operator' ? undefined : awaitedCard(view, invocation, report);
    if (card) dependencies.awaitCard(card);
    return view;
  } catch (error) {
    if (error instanceof UserError) report.refused();
    else if (error instanceof OutOfReach) report.outOfReach(error);
    else report.failed(error);
    // An operator gets any other error as it is.
    if (error instanceof UserError) throw readableError(error);
    if (invocation.caller === 'operator') throw error;
    return error instanceof OutOfReach ? cannotReachRecords(error) : apology(invocation.requestId);
  }
}

function handle(
  invocation: Invocation | OperatorInvocation,
  dependencies: Dependencies,
  report: RequestReport,
): Promise<View> {
  const surroundings = { now: dependencies.now(), newId: dependencies.newId };
  return invocation.caller === 'operator'
    ? operate(invocation, dependencies, surroundings, report)
    : receive(invocation, dependencies, surroundings, report);
}
