import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import type { RequestContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import type { Life } from './life.ts';

/**
 * Binds the conversation to the network, and shows the network's open records in it. Throws `UserError` if it has been bound
 * to another network meanwhile.
 */
export async function bindConversation(
  { id }: Network,
  context: RequestContext<Store>,
  life: Life,
): Promise<void> {
  const { store, conversation, today } = context;
  if (!(await store.conversations.bind(conversation, id)))
    throw new UserError(
      'Someone else has just joined this conversation to a network. See which with network show.',
    );
  await store.messages.showIn(conversation.id, await life.underWay(id, today, store));
}
