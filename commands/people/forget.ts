import type { Reads, Store } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';

/** Everyone whom this person is or has been, as records name them. */
export const everyIdOf = async (id: string, { links }: Reads): Promise<string[]> => [
  id,
  ...(await links.formerIds(id)),
];

/** Takes all that tells who they are out of what is kept, and has the cards that named them drawn again. */
export async function forget(id: string, today: Day, store: Store): Promise<void> {
  const ids = await everyIdOf(id, store);
  await store.messages.refresh(...(await store.personalData.erase(ids, today)));
}
