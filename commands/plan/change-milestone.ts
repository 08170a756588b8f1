import type { Milestone } from '../../storage/plan/milestones.ts';
import { MAKING } from '../../storage/plan/priorities.ts';
import type { Store } from '../../storage/store.ts';
import { cardKey } from '../cards/renderer.ts';
import { undoButton } from '../cards/undo-button.ts';
import type { NetworkContext } from '../context.ts';
import { daysOf, formatYear } from '../dates/financial-year.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';
import { refreshHandover } from '../parts/refresh-handover.ts';
import { type Message, message } from '../view.ts';
import { amendmentNote } from './approval.ts';
import { nudgesFor } from './milestone.ts';
import { planCard } from './plan-view.ts';

/** Replans the nudges of a changed milestone, and edits the plan's card and the messages about the milestone. */
export async function replan(milestone: Milestone, context: NetworkContext<Store>): Promise<void> {
  const { store } = context;
  await store.nudges.unplan(milestone.id);
  await store.nudges.plan(nudgesFor(milestone, context));
  await store.messages.refresh(milestone.priority.planId, milestone.id);
}

/** Gives a milestone to another owner, and tells the new owner. */
export async function giveTo(
  milestone: Milestone,
  change: Partial<Milestone>,
  context: NetworkContext<Store>,
): Promise<Milestone> {
  const { store } = context;
  const after = await store.milestones.update(milestone, change);
  await replan(after, context);
  if (after.ownerId !== milestone.ownerId) {
    await store.nudges.plan(nudgesOfGiving('milestone', after, context));
    await refreshHandover(milestone, store);
  }
  return after;
}

/** A warning if a milestone is due outside its plan's year. The steps of making the plan are due before it anyway. */
export async function sayIfOutside({ due, priority }: Milestone, { store }: NetworkContext): Promise<string> {
  const plan = await store.plans.get(priority.planId);
  if (!plan || priority.number === MAKING) return '';
  const { first, last } = daysOf(plan.year);
  return due < first || due > last ? ` That is outside the year of its plan, ${formatYear(plan.year)}.` : '';
}

/** The answer to the caller after a change, with a button that undoes it. */
export const toldOf = (sentence: string, changedId: string): Message =>
  message(sentence, [], [undoButton(changedId)]);

/** Adds to the answer to a change of an agreed plan that it is an amendment. */
export async function amending(
  told: Message,
  { planId }: { planId: string },
  context: NetworkContext,
): Promise<Message> {
  return { ...told, blocks: [...told.blocks, ...(await amendmentNote(planId, context))] };
}

/** Like `toldOf`; for a caller who pressed a button, the answer also belongs to the plan's card. */
export function toldBeside(
  sentence: string,
  { id, priority }: Milestone,
  { typed }: NetworkContext,
): Message {
  const told = toldOf(sentence, id);
  return typed ? told : { ...told, key: cardKey(planCard, priority.planId), said: sentence };
}
