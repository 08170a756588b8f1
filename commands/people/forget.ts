import type { Reads, Store } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { keepManaged, MANAGING, type RefusalToLeave } from '../members/index.ts';
import { askAboutNames } from '../names/index.ts';

/** Everyone whom this person is or has been, as records name them. */
export const everyIdOf = async (id: string, { links }: Reads): Promise<string[]> => [
  id,
  ...(await links.formerIds(id)),
];

/**
 * Takes all that tells who they are out of what is kept, and has the cards that named them rendered again. Whoever manages a
 * network of theirs is asked about words in which their name seems to stand. Throws `UserError` where a network would have
 * nobody to manage it without them: `refusal` says so.
 */
export async function forget(id: string, context: Forgetting, refusal: RefusalToLeave): Promise<void> {
  const { store, today } = context;
  const ids = await everyIdOf(id, store);
  const networkIds = await store.members.networksOf(ids, MANAGING);
  const erase = () => store.personalData.erase(ids, today);
  const { recordIds, foundIn } = await keepManaged(networkIds, context, erase, refusal);
  await store.messages.refresh(...recordIds);
  await askAboutNames(foundIn, context);
}

interface Forgetting {
  today: Day;
  now: Date;
  store: Store;
}
