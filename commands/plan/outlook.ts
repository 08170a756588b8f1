import type { Plan } from '../../storage/plan/plans.ts';
import type { PriorityOutlook } from '../../storage/plan/priorities.ts';
import type { Reads } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import { addMonths, type Day, firstOfMonth, formatDay } from '../dates/dates.ts';
import { daysOf } from '../dates/financial-year.ts';
import { DOMAINS } from './domains.ts';

/** The most priorities of a plan that are looked at; a plan seldom has more than ten. */
const MOST = 100;
/** Fewer milestones than this say nothing of how the year is filled. */
const FEWEST = 3;

/** The next quarter: three months from today or, before the year of the plan, from its first day. */
const quarterOf = ({ year }: Plan, today: Day): Day => {
  const { first } = daysOf(year);
  return addMonths(today > first ? today : first, 3);
};

/** The priorities of a plan, each with how many milestones it has and when these are due. */
export const outlooksOf = (plan: Plan, today: Day, { priorities }: Reads): Promise<PriorityOutlook[]> => {
  const days = { soon: quarterOf(plan, today), last: firstOfMonth(daysOf(plan.year).last) };
  return priorities.outlooks(plan.id, days, MOST);
};

/** What is amiss with when a priority goes on; nothing once all is done. */
export const outlookOf = (plan: Plan, { open, soon }: PriorityOutlook, today: Day): string[] =>
  open > 0 && soon === 0 ? [`Nothing of it is due by ${formatDay(quarterOf(plan, today))}.`] : [];

/** What is amiss with the plan as a whole: domains without priorities, and how its milestones lie in the year. */
export function planWarnings(plan: Plan, outlooks: PriorityOutlook[], today: Day): string[] {
  if (outlooks.length === 0 || today > daysOf(plan.year).last) return [];
  const total = (of: 'open' | 'soon' | 'last') => outlooks.reduce((sum, each) => sum + each[of], 0);
  const without = Object.keys(DOMAINS).filter((domain) =>
    outlooks.every(({ priority }) => priority.domain !== Number(domain)),
  );
  const [open, soon, last] = [total('open'), total('soon'), total('last')];
  return [
    ...(without.length > 0 && without.length < Object.keys(DOMAINS).length
      ? [`No priority is for ${without.length === 1 ? 'domain' : 'domains'} ${listed(without, 'or')}.`]
      : []),
    ...(open > 0 && soon === 0 ? [`Nothing is due by ${formatDay(quarterOf(plan, today))}.`] : []),
    ...(open >= FEWEST && last === open
      ? ['All that is open is due in March or later. Could some of it be done before?']
      : []),
  ];
}
