import type { Meeting, RecordPlace } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import type { NumberedKind } from '../../storage/tables.ts';
import type { NetworkContext } from '../context.ts';

/** The meeting of the network that runs in this conversation. */
export const meetingHere = ({ store, conversation, network }: NetworkContext): Promise<Meeting | null> =>
  store.meetings.runningHere(network.id, conversation.id);

/** Where a record of a kind that is made now belongs: its number, the meeting that runs here, and the item in hand. */
export const recordedHere = (
  kind: NumberedKind,
  { store, conversation, network }: NetworkContext<Store>,
): Promise<RecordPlace> => store.meetings.place(network.id, conversation.id, kind);
