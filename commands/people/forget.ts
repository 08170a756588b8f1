import type { Reads, Store } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { keepManaged, MANAGING, type Refusal } from '../members/index.ts';

/** Everyone whom this person is or has been, as records name them. */
export const everyIdOf = async (id: string, { links }: Reads): Promise<string[]> => [
  id,
  ...(await links.formerIds(id)),
];

/**
 * Takes all that tells who they are out of what is kept, and has the cards that named them drawn again. Throws `UserError`
 * where a network would have nobody to manage it without them: `refusal` says so.
 */
export async function forget(
  id: string,
  context: { store: Store; today: Day },
  refusal: Refusal,
): Promise<void> {
  const { store, today } = context;
  const ids = await everyIdOf(id, store);
  const erase = () => store.personalData.erase(ids, today);
  const networkIds = await store.members.networksOf(ids, MANAGING);
  await store.messages.refresh(...(await keepManaged(networkIds, context, erase, refusal)));
}
