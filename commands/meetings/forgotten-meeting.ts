import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Capability } from '../capability.ts';
import { addDays, dayOf, instantOf } from '../dates/dates.ts';
import { nudgeThoseWhoDecide } from '../members/index.ts';
import type { DueContext } from '../parts/when-due.ts';
import { putToEnd } from './put-to-end.ts';

/** How long a meeting may go on past its planned end, at the least, in minutes. */
const MAY_RUN_OVER = 120;
const MINUTE_MS = 60_000;

/** When a meeting that starts now ends by itself: at the first midnight that is well after it should be over. */
export function closesAt(meeting: Meeting, now: Date, zone: string): Date {
  const over = new Date(overAt(meeting, now, zone).getTime() + MAY_RUN_OVER * MINUTE_MS);
  return instantOf(addDays(dayOf(over, zone), 1), '00:00', zone);
}

/** When a meeting that began at `began` should be over: as planned if that is later the same day, otherwise after its length. */
function overAt({ startsAt, length }: Meeting, began: Date, zone: string): Date {
  const planned = new Date(startsAt.getTime() + length * MINUTE_MS);
  const isItsTime = startsAt <= began || dayOf(startsAt, zone) === dayOf(began, zone);
  return isItsTime && planned > began ? planned : new Date(began.getTime() + length * MINUTE_MS);
}

/** Ends a meeting that nobody has ended, and tells those who chair or manage the network in the morning. */
export async function closeForgotten(
  meeting: Meeting,
  { store, now, zone }: Pick<DueContext, 'store' | 'now' | 'zone'>,
  all: readonly Capability[],
): Promise<void> {
  const { id, networkId, createdById } = meeting;
  const endedAt = overAt(meeting, meeting.startedAt ?? now, zone);
  await putToEnd(meeting, { endedAt, endedItself: true }, { store, now, zone, byId: createdById }, all);
  await store.messages.refresh(id);
  await nudgeThoseWhoDecide(
    { kind: 'meeting', subjectId: id, slot: 'forgotten' },
    { id: networkId, zone },
    { store, now },
  );
}
