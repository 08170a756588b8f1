import type { Reads, Store } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { askAboutNames } from '../names/index.ts';

/** Everyone whom this person is or has been, as records name them. */
export const everyIdOf = async (id: string, { links }: Reads): Promise<string[]> => [
  id,
  ...(await links.formerIds(id)),
];

/**
 * Takes all that tells who they are out of what is kept, and has the cards that named them drawn again. Whoever manages a
 * network of theirs is asked about words in which their name seems to stand.
 */
export async function forget(id: string, { today, now, store }: Forgetting): Promise<void> {
  const ids = await everyIdOf(id, store);
  const { recordIds, foundIn } = await store.personalData.erase(ids, today);
  await store.messages.refresh(...recordIds);
  await askAboutNames(foundIn, { now, store });
}

interface Forgetting {
  today: Day;
  now: Date;
  store: Store;
}
