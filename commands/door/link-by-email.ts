import { systemActor } from '../../storage/audit/changes.ts';
import type { Due } from '../../storage/outbox/due.ts';
import type { AccountTold } from '../../storage/people/people.ts';
import type { Storage, Store, Surroundings } from '../../storage/store.ts';
import { tellOfLink } from '../people/index.ts';

/**
 * Makes an account that was told of one person's with whatever else has its email address, where that can be trusted, and
 * tells them so on both. The messages that have come to need the platform; none where nothing was linked.
 */
export async function linkByEmail(
  told: AccountTold,
  storage: Storage,
  surroundings: Surroundings,
): Promise<Due[]> {
  // Few find anyone, and nothing else can be changed while someone is linked: so it is looked for first.
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
