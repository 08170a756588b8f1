import type { Meeting, RecordPlace } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import type { NumberedKind } from '../../storage/tables.ts';
import type { NetworkContext } from '../context.ts';
import { mustRun } from './meeting.ts';

/** The meeting of this network that is running in this conversation. */
export const meetingHere = ({ store, conversation, network }: NetworkContext): Promise<Meeting | null> =>
  store.meetings.runningHere(network.id, conversation.id);

/**
 * Gives a new record its number and its place. A record that is made while a meeting runs here, or from a
 * meeting's card, belongs to that meeting and to its item in hand.
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
