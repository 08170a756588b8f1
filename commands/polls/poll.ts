import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import { mustComeAhead } from '../dates/ahead.ts';
import { endOfMinute } from '../dates/closing.ts';
import { dayOf, formatInstant, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays, isWorkingDay } from '../dates/working-days.ts';
import { morningOf } from '../dates/working-hours.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';

/**
 * Whether a poll is secret and its running count must reveal nobody's vote, even to those who watch or
 * close it.
 */
export const isGuardedSecret = ({ isSecret, isGuarded }: Poll): boolean => isSecret && isGuarded;

/**
 * Whether votes are still taken. After the closing time none are, even if the poll has not been counted
 * yet.
 */
export const takesVotes = ({ status, closesAt }: Poll, now: Date): boolean =>
  status === 'open' && closesAt > now;

/** Refuses unless the poll still takes votes. */
export function mustTakeVotes(poll: Poll, { now, zone }: ZonedNow): void {
  mustBeOpen(poll);
  if (poll.closesAt > now) return;
  throw new UserError(
    `${pollReference(poll)} closed on ${formatInstant(poll.closesAt, zone)}. Its votes are being counted.`,
  );
}

/** Refuses to change a poll that is closed or was cancelled. */
export function mustBeOpen(poll: Pick<Poll, 'number' | 'status'>): void {
  const why = { open: '', closed: 'is closed', withdrawn: 'was cancelled' }[poll.status];
  if (why) throw new UserError(`${pollReference(poll)} ${why} already, so that can no longer be done.`);
}

/** Refuses a closing time that has gone by. */
export const mustCloseAhead = (closesAt: Date, now: Date): void => mustComeAhead(closesAt, now, 'closes');

/**
 * Plans a nudge for each of these people, who have not voted. It comes on the last working morning before
 * the closing day or, if that has gone by, on the morning of the closing day.
 */
export function nudgesFor(poll: Poll, personIds: string[], { now, zone }: ZonedNow): PlannedNudge[] {
  const { id, closesAt } = poll;
  const lastDay = dayOf(closesAt, zone);
  const day = [addWorkingDays(lastDay, -1), ...(isWorkingDay(lastDay) ? [lastDay] : [])].find(
    (each) => morningOf(each, zone) > now,
  );
  if (day === undefined) return [];
  const dueAt = morningOf(day, zone);
  if (endOfMinute(dueAt) >= closesAt) return [];
  return personIds.map((personId) => ({
    kind: 'poll',
    subjectId: id,
    personId,
    slot: day,
    dueAt,
  }));
}
