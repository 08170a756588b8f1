import type { Recommendation } from '../../storage/recommendations/recommendations.ts';
import type { Store } from '../../storage/store.ts';

/** Has the cards of a recommendation drawn anew in every network that was asked to endorse it. */
export async function tellEndorsers(
  { id }: Pick<Recommendation, 'id'>,
  { store }: { store: Store },
): Promise<void> {
  const endorsements = await store.endorsements.of(id);
  await store.messages.refresh(id, ...endorsements.map((each) => each.id));
}
