import type { Action } from '../../storage/actions/actions.ts';
import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import { saidOrRendered } from '../cards/card.ts';
import type { NetworkContext } from '../context.ts';
import { isToldAtEnd } from '../meetings/index.ts';
import { changesNudges } from '../parts/dated-task.ts';
import { withDayOff } from '../parts/day-off.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';
import { refreshHandover } from '../parts/refresh-handover.ts';
import type { Message } from '../view.ts';
import { nudgesFor } from './action.ts';
import { actionCard, actionDayOff } from './action-view.ts';

/**
 * Changes an action, replans its nudges if the change affects them, and shows the changed action. `say` makes
 * the sentence for a caller who typed.
 */
export async function changeAction(
  action: Action,
  change: Partial<Action>,
  context: NetworkContext<Store>,
  say: (after: Action) => string,
): Promise<Message> {
  const after = await context.store.actions.update(action, change);
  if (changesNudges({ before: action, after })) await replanNudges(after, context);
  else await context.store.messages.refresh(action.id);
  if (after.ownerId !== action.ownerId && !(await isToldAtEnd(after.meetingId, context.store)))
    await context.store.nudges.plan(nudgesOfGiving('action', after, context));
  if ([after.ownerId, context.caller.id].some((id) => id !== action.ownerId))
    await refreshHandover(action, context.store);
  const told = await saidOrRendered(actionCard, action.id, say(after), context);
  const isMoved = context.typed && after.due !== action.due;
  return isMoved ? withDayOff(told, actionDayOff(after, context.today)) : told;
}

/** After an undo, replans the nudges of the restored action if the change affected them. */
export async function afterUndoOfAction(change: Change, context: NetworkContext<Store>): Promise<void> {
  if (!changesNudges(change)) return;
  const action = await context.store.actions.get(change.recordId);
  if (!action) return;
  await replanNudges(action, context);
  await refreshHandover(action, context.store);
}

/**
 * Updates whatever shows the action, and replaces the nudges that were not sent yet by those still needed.
 */
async function replanNudges(action: Action, context: NetworkContext<Store>): Promise<void> {
  await context.store.messages.refreshSettled(action.id);
  await context.store.nudges.plan(nudgesFor(action, context));
}
