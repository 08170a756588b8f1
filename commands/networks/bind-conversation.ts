import type { Network } from '../../storage/networks.ts';
import type { PlainContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/** Has the conversation speak for the network from now on; refused where someone else was quicker. */
export async function bindConversation(
  { id }: Network,
  { store, conversation }: PlainContext,
): Promise<void> {
  if (await store.conversations.bind(conversation, id)) return;
  throw new UserError(
    'Someone else has just joined this conversation to a network. See which with network show.',
  );
}
