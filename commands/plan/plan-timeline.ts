import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import type { Priority } from '../../storage/plan/priorities.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { shortened } from '../cards/shortened.ts';
import type { Day } from '../dates/dates.ts';
import { daysOf, formatYear } from '../dates/financial-year.ts';
import { type MarkState, SHAPES, type TimelineChart } from '../documents/timeline-chart.ts';
import { referenceOf } from './milestone.ts';
import { priorityReference } from './priority-reference.ts';

/** At most this many priorities are drawn; the page has them all. */
const MOST_DRAWN = 12;
/** At most so many characters of a priority's title stand beside its row. */
const LONGEST_LABEL = 40;

/** A plan with its priorities, and their milestones by the days on which they are due. */
export interface Timeline {
  plan: Plan;
  priorities: Priority[];
  milestones: Milestone[];
  today: Day;
}

/** How a milestone stands. */
export function stateOf({ status, due, hindrance }: Milestone, today: Day): MarkState {
  if (status === 'done') return 'done';
  if (hindrance === 'block') return 'blocked';
  if (due < today) return 'overdue';
  return hindrance === 'risk' ? 'at risk' : 'open';
}

/** A row for each priority with a mark for each of its milestones, over the year of the plan and whatever lies outside it. */
export function timelineChart({ plan, priorities, milestones, today }: Timeline): TimelineChart {
  const drawn = priorities.slice(0, MOST_DRAWN);
  const more = priorities.length - drawn.length;
  const dues = milestones.map(({ due }) => due);
  const { first, last } = daysOf(plan.year);
  return {
    title: `Work plan ${formatYear(plan.year)}`,
    notes: [
      SHAPES,
      ...(more > 0 ? [`And ${more} more ${more === 1 ? 'priority' : 'priorities'}, which the page has`] : []),
    ],
    from: [first, ...dues].reduce((a, b) => (a < b ? a : b)),
    to: [last, ...dues].reduce((a, b) => (a > b ? a : b)),
    today,
    rows: drawn.map((priority) => ({
      label: shortened(`${priorityReference(priority)} ${plainWords(priority.title)}`, LONGEST_LABEL),
      marks: milestones
        .filter(({ priorityId }) => priorityId === priority.id)
        .map((milestone) => ({
          label: referenceOf(milestone),
          says: `${referenceOf(milestone)} ${plainWords(milestone.title)}`,
          day: milestone.due,
          state: stateOf(milestone, today),
        })),
    })),
  };
}
