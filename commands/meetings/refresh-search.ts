import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';

/** Shows anew the poll that found the date of a meeting, if one did: the meeting may be planned from it again once it is off. */
export async function refreshSearch({ foundById }: Pick<Meeting, 'foundById'>, store: Store): Promise<void> {
  const search = foundById === null ? null : await store.dateSearches.get(foundById);
  if (search) await store.messages.refresh(search.pollId, search.id);
}
