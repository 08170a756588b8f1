import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import { mustComeAhead } from '../dates/ahead.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';

/** Refuses unless the meeting is still to come. */
export function mustBeScheduled({ status }: Meeting, reference: string): void {
  const why = {
    running: 'is running now',
    ended: 'has ended',
    cancelled: 'was cancelled',
    withdrawn: 'was taken back',
  };
  if (status !== 'scheduled')
    throw new UserError(`${reference} ${why[status]}, so that can no longer be done.`);
}

/** Refuses unless the meeting is still to come or running. */
export function mustNotBeOver({ status }: Meeting, reference: string): void {
  if (status === 'scheduled' || status === 'running') return;
  throw new UserError(`${reference} is over, so that can no longer be done.`);
}

/** Refuses unless the meeting is running. */
export function mustRun(meeting: Meeting): Meeting {
  if (meeting.status === 'running') return meeting;
  throw new UserError(`${meetingReference(meeting)} is not running.`);
}

/** Refuses a start in the past. */
export const mustStartAhead = (startsAt: Date, now: Date): void => mustComeAhead(startsAt, now, 'when');

/**
 * The item after the one in hand, even if that one was taken back since. Null after the last item means any
 * other business; from there, only items added after the meeting started are still to come. When a meeting
 * starts, this is the first item.
 */
export function nextItem(
  agenda: AgendaItem[],
  inHand: number | null,
  { startedAt }: Meeting,
): AgendaItem | null {
  if (inHand !== null) return agenda.find(({ position }) => position > inHand) ?? null;
  return agenda.find(({ createdAt }) => startedAt === null || createdAt > startedAt) ?? null;
}
