import type { Milestone } from '../../storage/plan/milestones.ts';
import { MAKING } from '../../storage/plan/priorities.ts';
import type { Store } from '../../storage/store.ts';
import { cardKey } from '../cards/renderer.ts';
import { undoButton } from '../cards/undo-button.ts';
import type { NetworkContext } from '../context.ts';
import { daysOf, formatYear } from '../dates/financial-year.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';
import { type Message, message } from '../view.ts';
import { nudgesFor } from './milestone.ts';
import { planCard } from './plan-view.ts';

/** After a change to a milestone: its nudges are planned anew, and the plan's card and all that told of it are edited. */
export async function replan(milestone: Milestone, context: NetworkContext<Store>): Promise<void> {
  const { store } = context;
  await store.nudges.unplan(milestone.id);
  await store.nudges.plan(nudgesFor(milestone, context));
  await store.messages.refresh(milestone.priority.planId, milestone.id);
}

/** Makes a milestone someone else's, who is told. */
export async function giveTo(
  milestone: Milestone,
  change: Partial<Milestone>,
  context: NetworkContext<Store>,
): Promise<Milestone> {
  const { store } = context;
  const after = await store.milestones.update(milestone, change);
  await replan(after, context);
  if (after.ownerId !== milestone.ownerId)
    await store.nudges.plan(nudgesOfGiving('milestone', after, context));
  return after;
}

/** Where a milestone is due outside the year of its plan, which may be a slip; what leads to a plan is due before it. */
export async function sayIfOutside({ due, priority }: Milestone, { store }: NetworkContext): Promise<string> {
  const plan = await store.plans.get(priority.planId);
  if (!plan || priority.number === MAKING) return '';
  const { first, last } = daysOf(plan.year);
  return due < first || due > last ? ` That is outside the year of its plan, ${formatYear(plan.year)}.` : '';
}

/** What is told of a change that can be taken back, to the caller alone. */
export const toldOf = (sentence: string, changedId: string): Message =>
  message(sentence, [], [undoButton(changedId)]);

/** The same to one who may have pressed a button, which shows by itself what has become of it. */
export function toldBeside(
  sentence: string,
  { id, priority }: Milestone,
  { typed }: NetworkContext,
): Message {
  const told = toldOf(sentence, id);
  return typed ? told : { ...told, key: cardKey(planCard, priority.planId), said: sentence };
}
