import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Capability } from '../capability.ts';
import { endOfMinute } from '../dates/closing.ts';
import { type Day, dayOf, formatDay, formatInstant, instantOf, type ZonedNow } from '../dates/dates.ts';
import { morningOf } from '../dates/working-hours.ts';
import type { ByCorrespondence } from '../parts/by-correspondence.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';

/** A meeting that is held in writing, from a day to a day. */
export type WrittenMeeting = Meeting & { closesAt: Date };

/** Whether a meeting is held by correspondence, so that nobody comes to it. */
export const isWritten = (meeting: Meeting): meeting is WrittenMeeting => meeting.closesAt !== null;

/** Whether a meeting by correspondence takes what people have to say. */
export const isOpen = (meeting: Meeting, now: Date): meeting is WrittenMeeting =>
  isWritten(meeting) && meeting.status === 'running' && now < meeting.closesAt;

/** When a meeting by correspondence opens: on the morning of its first day, or at once if that has gone by. */
export function opensAt(first: Day, { now, zone }: ZonedNow): Date {
  const morning = morningOf(first, zone);
  return morning > now ? morning : now;
}

/** When a meeting by correspondence closes: in the last minute of its last day. */
export const closesOn = (last: Day, zone: string): Date => endOfMinute(instantOf(last, '23:59', zone));

/** "by correspondence from Wednesday 2 June 2027 to Saturday 12 June 2027". */
export const fromTo = ({ startsAt, closesAt }: WrittenMeeting, zone: string): string =>
  `by correspondence from ${formatDay(dayOf(startsAt, zone))} to ${formatDay(dayOf(closesAt, zone))}`;

/** Refuses what is done only at meetings to which people come. */
export function mustBeMet(meeting: Meeting): void {
  if (!isWritten(meeting)) return;
  const reference = meetingReference(meeting);
  const instead =
    meeting.status === 'running'
      ? `To say something in it: meeting comment ${reference}`
      : `It opens and closes by itself. To give it another last day: meeting extend ${reference}`;
  throw new UserError(
    `${reference} is held by correspondence, and nobody comes to it, so that cannot be done. ${instead}`,
  );
}

/** Refuses to change what has been put to the members. */
export function mustNotBePut(meeting: Meeting): void {
  if (!isWritten(meeting) || meeting.status !== 'running') return;
  throw new UserError(
    `${meetingReference(meeting)} is open, and its items have been put to the members, so they stay as they are. Another can be added: meeting agenda ${meetingReference(meeting)} add`,
  );
}

/** Refuses what is about meetings by correspondence only. */
export function mustBeWritten(meeting: Meeting): WrittenMeeting {
  if (isWritten(meeting)) return meeting;
  const reference = meetingReference(meeting);
  throw new UserError(
    `${reference} is not held by correspondence. While it runs: meeting note, and what is to be noted. To move it: meeting move ${reference}`,
  );
}

/** Refuses unless people can say something in the meeting now. */
export function mustTakeComments(meeting: Meeting, { now, zone }: ZonedNow): void {
  const written = mustBeWritten(meeting);
  if (isOpen(written, now)) return;
  const reference = meetingReference(meeting);
  if (meeting.status === 'scheduled')
    throw new UserError(
      `${reference} is not open yet. It opens on ${formatInstant(meeting.startsAt, zone)}, and you can say it then.`,
    );
  throw new UserError(
    meeting.status === 'cancelled'
      ? `${reference} was cancelled, so nothing more can be said in it.`
      : `${reference} is over, so nothing more can be said in it. To have something noted in its minutes: meeting minutes correct ${reference}`,
  );
}

/** How each capability puts what such a meeting is to decide to the members. */
export const questionsOf = (all: readonly Capability[]): ByCorrespondence[] =>
  all.flatMap(({ byCorrespondence }) => byCorrespondence ?? []);
