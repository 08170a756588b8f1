import type { Meeting, RecordPlace } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import type { NumberedKind } from '../../storage/tables.ts';
import type { NetworkContext } from '../context.ts';
import { mustRun } from './meeting.ts';

/** The meeting of the network that runs in this conversation. */
export const meetingHere = ({ store, conversation, network }: NetworkContext): Promise<Meeting | null> =>
  store.meetings.runningHere(network.id, conversation.id);

/**
 * Where a record of a kind that is made now belongs: its number and, of the meeting that runs here or on whose card it was
 * begun, that and the item in hand.
 */
export async function recordedHere(
  kind: NumberedKind,
  context: NetworkContext<Store>,
  begunOn?: Meeting,
): Promise<RecordPlace> {
  const { store, conversation, network } = context;
  if (!begunOn) return store.meetings.place(network.id, conversation.id, kind);
  const { id, itemId } = mustRun(begunOn);
  return { number: await store.networks.nextNumber(network.id, kind), meetingId: id, itemId };
}
