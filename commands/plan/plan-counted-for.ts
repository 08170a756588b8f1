import type { Milestone } from '../../storage/plan/milestones.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import type { CountedFor, CountedWhen, ListCountedFor } from '../parts/counted-for.ts';
import { sayHindrance } from './hindrance.ts';
import { referenceOf } from './milestone.ts';

/** The milestones of priorities, and the highlights that people have written about them. */
export const planCountedFor: ListCountedFor = async (priorityIds, when, store) => {
  const [milestones, highlights] = await Promise.all([
    store.milestones.ofPriorities(priorityIds, when.take),
    store.highlights.ofPriorities(priorityIds, when.take),
  ]);
  return [
    ...highlights.map(
      ({ priorityId, kind, day, number, text }): CountedFor => ({
        ...{ priorityId, as: kind, on: day, reference: `Highlight ${number}` },
        text: `${text} (${formatDay(day)})`,
      }),
    ),
    ...milestones.map((milestone) => milestoneCounted(milestone, when)),
  ];
};

function milestoneCounted(milestone: Milestone, { today, zone }: CountedWhen): CountedFor {
  const { priorityId, title, due, doneAt } = milestone;
  const counted = { priorityId, reference: referenceOf(milestone) };
  if (doneAt !== null) {
    const on = dayOf(doneAt, zone);
    return { ...counted, as: 'achieved', on, text: `${title} (${formatDay(on)})` };
  }
  const late = due < today ? [`overdue since ${formatDay(due)}`] : [];
  const hindrance = sayHindrance(milestone);
  const amiss = [...late, ...(hindrance === undefined ? [] : [hindrance])];
  return amiss.length > 0
    ? { ...counted, as: 'risk', on: due, text: `${title}, ${amiss.join(', ')}` }
    : { ...counted, as: 'next', on: due, text: `${title}, due ${formatDay(due)}` };
}
