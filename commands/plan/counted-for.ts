import type { Reads } from '../../storage/store.ts';
import type { Fact } from '../view.ts';
import { priorityReference } from './priority-reference.ts';

/** The fact on a card that says to which priority its record counts, if to any. */
export async function countedForFacts(priorityId: string | null, { priorities }: Reads): Promise<Fact[]> {
  const priority = priorityId === null ? null : await priorities.get(priorityId);
  return priority ? [{ label: 'For', value: `${priorityReference(priority)} ${priority.title}` }] : [];
}
