import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import type { RequestContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/** Binds the conversation to the network. Throws `UserError` if it has been bound to another meanwhile. */
export async function bindConversation(
  { id }: Network,
  { store, conversation }: RequestContext<Store>,
): Promise<void> {
  if (!(await store.conversations.bind(conversation, id)))
    throw new UserError(
      'Someone else has just joined this conversation to a network. See which with network show.',
    );
}
