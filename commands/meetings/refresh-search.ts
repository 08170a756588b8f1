import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';

/**
 * Refuses that a meeting stands again which a poll found a date for, if another was planned from that poll meanwhile. Locks the
 * search, so that none is planned until the transaction ends.
 */
export async function mustBeOneFound({ id, foundById }: Meeting, store: Store): Promise<void> {
  if (foundById === null) return;
  await store.dateSearches.lock(foundById);
  const other = await store.dateSearches.foundBy(foundById, { but: id });
  if (other)
    throw new UserError(
      `${meetingReference(other)} was planned from the same poll meanwhile, so this meeting cannot stand again. To have both, plan it anew: meeting schedule. Nothing was changed.`,
    );
}

/** Shows anew the poll that found the date of a meeting, if one did: the meeting may be planned from it again once it is off. */
export async function refreshSearch({ foundById }: Pick<Meeting, 'foundById'>, store: Store): Promise<void> {
  const search = foundById === null ? null : await store.dateSearches.get(foundById);
  if (search) await store.messages.refresh(search.pollId, search.id);
}
