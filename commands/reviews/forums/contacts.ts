import type { Forum } from '../../../storage/reviews/reviews.ts';
import type { Reads } from '../../../storage/store.ts';
import { FORUMS } from './forums.ts';

/** Whom a network’s members are to turn to with each matter: whom it names, or else whom everybody may. */
export async function contactsOf(
  networkId: string,
  { signposts }: Pick<Reads, 'signposts'>,
): Promise<Record<Forum, string>> {
  const named = await signposts.ofNetwork(networkId);
  const usual = Object.entries(FORUMS).map(([forum, { contact }]) => [forum, contact]);
  return Object.fromEntries([...usual, ...named.map(({ forum, contact }) => [forum, contact])]);
}
