import type { Person } from '../../storage/people/people.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import type { PriorityOutlook } from '../../storage/plan/priorities.ts';
import { nameOf } from '../cards/shown.ts';
import type { Day } from '../dates/dates.ts';
import type { Block, Item } from '../view.ts';
import { planWarnings } from './outlook.ts';
import { priorityReference } from './priority-reference.ts';
import { MILESTONE, type Missing, percentReady, readinessOf } from './readiness.ts';

/** At most this many priorities that lack something are listed. */
const MOST_MISSING = 5;

/** How ready a plan is, what it lacks and who sees to that, and what is amiss with it as a whole. */
export function readyBlocks(
  plan: Plan,
  outlooks: PriorityOutlook[],
  people: Map<string, Person>,
  today: Day,
): Block[] {
  // What to begin with is said below.
  if (outlooks.length === 0) return [];
  const readiness = readinessOf(plan, outlooks);
  const { done, of, missing } = readiness;
  const more = missing.length - MOST_MISSING;
  return [
    { type: 'progress', label: [{ strong: `${percentReady(readiness)}% ready` }], done, of },
    ...(missing.length > 0
      ? [{ type: 'list' as const, items: missing.slice(0, MOST_MISSING).map((each) => toItem(each, people)) }]
      : []),
    ...(more > 0 ? [{ type: 'note' as const, text: `And ${more} more priorities lack something.` }] : []),
    ...planWarnings(plan, outlooks, today).map((text): Block => ({ type: 'note', text })),
  ];
}

/** "W1 lacks: lead, milestone (Ann Ward)", with a button that fills it in. */
function toItem({ priority, lacks, ownerId }: Missing, people: Map<string, Person>): Item {
  const reference = priorityReference(priority);
  const args = { priority: reference, network: priority.networkId };
  const onlyMilestone = lacks.every((each) => each === MILESTONE);
  return {
    text: [{ strong: reference }, ` lacks: ${lacks.join(', ')} (${nameOf(people.get(ownerId))})`],
    button: onlyMilestone
      ? { label: 'Add one', command: 'plan.milestone.add', args, opens: 'form' }
      : { label: 'Fill in', command: 'plan.priority.edit', args, opens: 'form' },
  };
}
