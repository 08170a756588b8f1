import type { Attendance, Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { isWritten } from './by-correspondence.ts';

/**
 * Who is at a meeting, or sent apologies. To one by correspondence nobody comes: while it is open, whoever has said something
 * or voted in it is there from then on. When it ends, that is recorded.
 */
export async function attendancesOf(meeting: Meeting, store: Reads): Promise<Attendance[]> {
  const recorded = await store.minutes.attendances(meeting.id);
  if (!isWritten(meeting) || meeting.status !== 'running') return recorded;
  const took = await store.minutes.tookPart(meeting.id);
  const there = new Set(took.map(({ personId }) => personId));
  return [
    ...recorded.filter(({ personId }) => !there.has(personId)),
    ...took.map(
      ({ personId, at }): Attendance => ({
        ...{ id: personId, meetingId: meeting.id, personId, at, times: [at] },
        ...{ state: 'present', deputyId: null, version: 1 },
      }),
    ),
  ];
}
