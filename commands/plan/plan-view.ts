import type { Plan } from '../../storage/plan/plans.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { daysOf, formatYear } from '../dates/financial-year.ts';
import type { Press } from '../press.ts';
import { type Block, type Button, message } from '../view.ts';
import { approvalBlocks } from './approval.ts';
import { hinderedBlocks, isComplete, nextBlocks, progressBlock, standingsOf } from './plan-blocks.ts';

/** How many priorities a card shows; a plan seldom has more. */
const MOST_PRIORITIES = 10;

/** Explains what a progress bar counts. */
export const COUNTED: Block = { type: 'note', text: 'The bars show how many milestones are done.' };

/**
 * Renders the card of a plan: the progress of making it until that is complete, and of each of its
 * priorities.
 */
const renderPlanCard: Render = async (id, { store, now, zone }) => {
  const plan = await store.plans.get(id);
  if (!plan) return null;
  const key = cardKey(planCard, id);
  const title = `Work plan ${formatYear(plan.year)}`;
  if (plan.status === 'withdrawn') return { ...message(`${title} was taken back`), key };
  const making = await store.priorities.making(id);
  const { found, count } = await store.priorities.ofPlan(id, { skip: 0, take: MOST_PRIORITIES });
  const today = dayOf(now, zone);
  const standings = await standingsOf([...(making ? [making] : []), ...found], today, store);
  const [first] = making ? standings.splice(0, 1) : [];
  const people = await store.people.shown([first?.progress.next?.ownerId ?? null]);
  return {
    kind: 'message',
    key,
    title,
    blocks: [
      { type: 'text', text: yearInWords(plan) },
      ...(await approvalBlocks(plan, { store, zone })),
      ...(first && !isComplete(first) ? [progressBlock(first), ...nextBlocks(first, people)] : []),
      ...standings.map((standing) => progressBlock(standing)),
      ...restOf(count - found.length),
      ...(await hinderedBlocks([...(first ? [first] : []), ...standings], store)),
      count > 0 ? COUNTED : howToBegin(plan),
    ],
    buttons: [...planButtons(plan, count), ...undoButtonUntilLate(plan, now)],
  };
};

export const planCard = messageKind('plan.card', renderPlanCard);

const restOf = (count: number): Block[] =>
  count > 0 ? [{ type: 'note', text: `And ${count} more: see them all with plan show.` }] : [];

/** "It runs from Thursday 1 April 2027 to Friday 31 March 2028." */
export function yearInWords({ year }: Plan): string {
  const { first, last } = daysOf(year);
  return `It runs from ${formatDay(first)} to ${formatDay(last)}.`;
}

/** The note on a plan without priorities: how to add the first one. */
export const howToBegin = ({ year }: Plan): Block => ({
  type: 'note',
  text: `It has no priorities yet. Begin with: plan priority add "What is to be brought about" domain 3 lead @name --year ${formatYear(year)}`,
});

/** The buttons on a plan that has this many priorities. */
export function planButtons({ networkId: network, year }: Plan, priorities: number): Button[] {
  const args = { network, year: formatYear(year) };
  const add: Press = { command: 'plan.milestone.add', args: { network } };
  return [
    { label: 'Show', command: 'plan.show', args },
    { label: 'Add a priority', command: 'plan.priority.add', args, opens: 'form' },
    ...(priorities > 0 ? [{ label: 'Add a milestone', ...add, opens: 'form' } as const] : []),
  ];
}
