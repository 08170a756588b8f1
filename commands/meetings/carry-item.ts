import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads, Store } from '../../storage/store.ts';

/** Puts an item on the agenda of another meeting too, with its papers. */
export async function carryItem(
  item: AgendaItem,
  to: Meeting,
  byId: string,
  store: Store,
): Promise<AgendaItem> {
  const { title, length, leaderId, purpose, ratifiesId } = item;
  const carried = await store.minutes.addItem({
    ...{ meetingId: to.id, title, length, leaderId, purpose, ratifiesId, createdById: byId },
    ...{ carriedFromId: item.meetingId, copyOfId: item.id },
  });
  await store.minutes.takePapers(item, carried);
  await store.messages.refresh(to.id);
  return carried;
}

/** The items of a meeting that were parked, and neither taken up nor carried over since. */
export const parkedIn = async (meetingId: string, store: Reads): Promise<AgendaItem[]> =>
  (await store.minutes.agenda(meetingId)).filter(({ parked }) => parked === 'waiting');

/** Carries items that were parked over to another meeting. */
export async function carryParked(
  items: AgendaItem[],
  to: Meeting,
  byId: string,
  store: Store,
): Promise<void> {
  for (const item of items) {
    await carryItem(item, to, byId, store);
    await store.minutes.changeItem(item, { parked: 'carried' });
  }
}
