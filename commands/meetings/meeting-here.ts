import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { NetworkContext } from '../context.ts';

type Here = Pick<NetworkContext, 'store' | 'conversation' | 'network'>;

/** The meeting of the network that runs in this conversation. */
export async function meetingHere({ store, conversation, network }: Here): Promise<Meeting | null> {
  const running = await store.meetings.runningIn(conversation.id);
  return running?.networkId === network.id ? running : null;
}

/** Where what is recorded now belongs: to the meeting that runs here, under the item in hand. */
export async function recordedHere(here: Here): Promise<{ meetingId: string | null; itemId: string | null }> {
  const meeting = await meetingHere(here);
  return { meetingId: meeting?.id ?? null, itemId: meeting?.itemId ?? null };
}
