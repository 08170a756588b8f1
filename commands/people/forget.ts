import type { Reads, Store } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { keepManaged, MANAGING, type RefusalToLeave } from '../members/index.ts';
import { askAboutNames } from '../names/index.ts';

/** The person's id, and the ids of people merged into them, which records may still refer to. */
export const everyIdOf = async (id: string, { links }: Reads): Promise<string[]> => [
  id,
  ...(await links.formerIds(id)),
];

/**
 * Erases everything that identifies the person, and renders the cards that named them again. Asks their networks' managers
 * about texts that seem to contain their name. Throws `UserError`, in the words of `refusal`, if nobody else could manage a
 * network of theirs.
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
