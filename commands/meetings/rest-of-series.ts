import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

/** The meetings of its series that are planned after this one, soonest first. Refuses one that is in no series. */
export async function othersAfter({ seriesId, number, startsAt }: Meeting, store: Reads): Promise<Meeting[]> {
  if (seriesId === null)
    throw new UserError(
      `${meetingReference({ number })} is not one of a series. Leave “onwards” out, and it alone is changed.`,
      { field: 'onwards' },
    );
  const all = await store.meetingSeries.meetings(seriesId);
  return all.filter((each) => each.status === 'scheduled' && each.startsAt > startsAt);
}

/** Shows the card of the next meeting of the series, once this one is over or will not be. */
export async function showNextInSeries(
  { seriesId, networkId }: Meeting,
  { store, now }: Pick<NetworkContext<Store>, 'store' | 'now'>,
): Promise<void> {
  const next = seriesId === null ? null : await store.meetingSeries.next(seriesId, now);
  if (next) await store.messages.show({ kind: meetingCard, subjectId: next.id }, networkId, null, now);
}
