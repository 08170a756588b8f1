import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/**
 * What the caller recorded by a line of a message in a channel while a meeting is running, and what they have changed by it; the line
 * is forgotten. Nothing, if it recorded nothing. Throws `UserError` if there is no such line here, or its meeting has ended.
 */
export async function madeByLine(
  id: string,
  { store, conversation, network, caller }: NetworkContext<Store>,
): Promise<Change[]> {
  const line = await store.capturedLines.get(id);
  const isHere = line?.conversationId === conversation.id && line.meeting.networkId === network.id;
  if (!line || !isHere)
    throw new UserError('That line recorded nothing here, so there is nothing to take back.');
  if (line.meeting.status !== 'running')
    throw new UserError('The meeting has ended, so what was recorded in it stays. Change the record itself.');
  await store.capturedLines.forget(id);
  return store.changes.ofRequest(line.requestId, caller.id);
}
