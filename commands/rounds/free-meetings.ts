import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';

/** After a round was taken back, its meetings stay, and are of no round and for no locality any more. */
export async function freeMeetings({ recordId }: Change, { store }: NetworkContext<Store>): Promise<void> {
  const ids = (await store.rounds.meetingsOf([recordId])).map(({ id }) => id);
  for (const meeting of await store.meetings.withIds(ids)) {
    await store.meetings.update(meeting, { roundId: null, locality: null });
    await store.messages.refresh(meeting.id);
  }
}
