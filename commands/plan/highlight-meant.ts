import type { Highlight } from '../../storage/plan/highlights.ts';
import type { Priority } from '../../storage/plan/priorities.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { priorityReference } from './priority-reference.ts';

/** The most highlights of a priority whose numbers are told. */
const MOST_TOLD = 5;

/** The highlight with this number in its priority. */
export async function highlightMeant(
  priority: Priority,
  number: number,
  { store }: NetworkContext,
): Promise<Highlight> {
  const highlight = await store.highlights.byNumber(priority.id, number);
  if (highlight) return highlight;
  const reference = priorityReference(priority);
  const last = await store.highlights.ofPriorities([priority.id], MOST_TOLD);
  const hint =
    last.length === 0
      ? `Write one with: plan highlight ${reference} achieved "What was achieved"`
      : `Its last are ${last.map((each) => each.number).join(', ')}: see them with plan priority show ${reference}.`;
  throw new UserError(`${reference} has no highlight ${number}. ${hint}`, { field: 'number' });
}
