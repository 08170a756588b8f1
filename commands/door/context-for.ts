import type { Author } from '../../storage/audit/changes.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import type { Invocation } from '../invocation.ts';
import type { Entered } from './enter-scene.ts';

/** In whose name, and from where, what the command changes is audited. */
export const authorOf = (
  { requestId }: Invocation,
  { account, conversation }: Entered,
  network: Network | null,
  command: Command,
): Omit<Author, 'notAPatients'> => ({
  requestId,
  command: command.name,
  personId: account.personId,
  accountId: account.id,
  conversationId: conversation.id,
  networkId: network?.id ?? null,
});

/** What a command is given besides who asks, where and about which network: the same for all. */
export type Given = Pick<RequestContext, 'now' | 'zone' | 'newCode' | 'sealing' | 'abilities'> &
  Partial<Pick<RequestContext, 'networksCreatedBy'>>;

/** All that the command may know and use. */
export function contextFor<S extends Reads>(
  { asked, place, reply = null }: Invocation,
  { account, conversation }: Entered,
  network: Network | null,
  store: S,
  { now, zone, newCode, sealing, abilities, networksCreatedBy = 'anyone' }: Given,
): RequestContext<S> {
  const { personId, name, platform, tenant, userId } = account;
  return {
    ...{ now, zone, today: dayOf(now, zone), newCode, sealing, abilities, networksCreatedBy, store },
    caller: { id: personId, accountId: account.id, name, accounts: [{ platform, tenant, userId }] },
    ...{ place, reply, conversation, network },
    typed: 'text' in asked,
    seenByAll: 'text' in asked && asked.seenByAll === true,
  };
}
