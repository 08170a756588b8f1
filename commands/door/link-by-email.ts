import { systemActor } from '../../storage/audit/changes.ts';
import type { Due } from '../../storage/outbox/due.ts';
import type { AccountTold } from '../../storage/people/people.ts';
import type { Storage, Store, Surroundings } from '../../storage/store.ts';
import { tellOfLink } from '../people/index.ts';

/**
 * Links an account to the person with the same email address, if its domain is trusted, and tells them on both accounts.
 * Resolves to the messages due; none if nothing was linked.
 */
export async function linkByEmail(
  told: AccountTold,
  storage: Storage,
  surroundings: Surroundings,
): Promise<Due[]> {
  // Linking excludes all other changes and is rarely needed, so we look for a match first.
  if (!(await storage.reading(surroundings).links.byEmail(told))) return [];
  const link = async ({ links, messages }: Store) => {
    const found = await links.byEmail(told);
    if (!found) return;
    const { account, personId, other } = found;
    const { link, recordIds } = await links.join(account.id, account.personId, personId);
    await messages.refresh(...recordIds);
    if (!other) return;
    const { now } = surroundings;
    await messages.plan([tellOfLink(link, other.id, now), tellOfLink(link, account.id, now)]);
  };
  const author = systemActor(`email:${surroundings.newId()}`, 'link by email');
  return (await storage.attempt(surroundings, author, link, { alone: true })).due;
}
