import type { Subject } from '../../storage/outbox/messages.ts';
import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { yearOf } from '../dates/financial-year.ts';
import { planCard } from './plan-view.ts';

/** The plans of a network from this year on. */
export async function plansUnderWay(networkId: string, today: Day, store: Reads): Promise<Subject[]> {
  const plans = await store.plans.since(networkId, yearOf(today));
  return plans.map(({ id }) => ({ kind: planCard, subjectId: id }));
}
