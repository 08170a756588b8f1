import type { Author } from '../../storage/audit/changes.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import type { Invocation } from '../invocation.ts';
import type { Entered } from './enter-scene.ts';

/** The author and place under which the command's changes are audited. */
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

/** The parts of a command's context that are the same for every request. */
export type Given = Pick<RequestContext, 'now' | 'zone' | 'newCode' | 'sealing' | 'files' | 'newId'> &
  Partial<Pick<RequestContext, 'networksCreatedBy' | 'publicUrl'>>;

/** The context of a command. */
export function contextFor<S extends Reads>(
  { asked, place, reply = null, isAnsweredAlone, follows }: Invocation,
  { account, conversation }: Entered,
  network: Network | null,
  store: S,
  { networksCreatedBy = 'anyone', publicUrl = null, ...given }: Given,
): RequestContext<S> {
  const { now, zone, newId, newCode, sealing, files } = given;
  const { personId, name, platform, tenant, userId } = account;
  return {
    ...{ now, zone, today: dayOf(now, zone), newId, newCode, sealing, networksCreatedBy, store },
    ...{ followed: follows ?? null, isAnsweredAlone: isAnsweredAlone === true, publicUrl },
    caller: { id: personId, accountId: account.id, name, accounts: [{ platform, tenant, userId }] },
    ...{ place, reply, conversation, network, files },
    typed: 'text' in asked,
    seenByAll: 'text' in asked && asked.seenByAll === true,
  };
}
