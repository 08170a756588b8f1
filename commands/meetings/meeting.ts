import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';

/** Refuses what only makes sense for a meeting still to come. */
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

/** Refuses what only makes sense while a meeting may still be prepared or held. */
export function mustNotBeOver({ status }: Meeting, reference: string): void {
  if (status === 'scheduled' || status === 'running') return;
  throw new UserError(`${reference} is over, so that can no longer be done.`);
}

/** Refuses what only makes sense while a meeting is held. */
export function mustRun(meeting: Meeting): Meeting {
  if (meeting.status === 'running') return meeting;
  throw new UserError(`${meetingReference(meeting)} is not running.`);
}

/** Refuses a meeting in the past; people mistype the year. */
export function mustStartAhead(startsAt: Date, now: Date): void {
  if (startsAt <= now)
    throw new UserError('That time has gone by. Please give one that is still to come.', { field: 'when' });
}

/**
 * The item after the one in hand, which may have been taken back since, or the first of a meeting about to start; null
 * after the last, for any other business. From there only what was added since the start is still to come.
 */
export function nextItem(
  agenda: AgendaItem[],
  inHand: number | null,
  { startedAt }: Meeting,
): AgendaItem | null {
  if (inHand !== null) return agenda.find(({ position }) => position > inHand) ?? null;
  return agenda.find(({ createdAt }) => startedAt === null || createdAt > startedAt) ?? null;
}
