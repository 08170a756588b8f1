import type { ConfirmedMinutes, Meeting, MinutesVote } from '../../storage/meetings/meetings.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf, formatDay, formatInstant } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import type { Block } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';

/** A vote on minutes whose result has not been taken yet, with its poll. */
export type MinutesPut = MinutesVote & { poll: Pick<Poll, 'number' | 'closesAt' | 'status'> };

/** Refuses what would change minutes on which the members vote. */
export async function mustNotBePutToVote(
  meeting: Meeting,
  { minutesVotes }: Pick<Reads, 'minutesVotes'>,
): Promise<void> {
  const put = await minutesVotes.openOf(meeting.id);
  if (!put) return;
  const [reference, poll] = [meetingReference(meeting), pollReference(put.poll)];
  throw new UserError(
    put.poll.status === 'open'
      ? `The members vote on the minutes of ${reference} in ${poll}, so they stay as they are until it closes. To change them now, cancel it first: poll cancel ${poll}. To ask for a correction: meeting minutes correct ${reference}`
      : `The vote on the minutes of ${reference}, ${poll}, has just closed. Please try again in a minute.`,
  );
}

/** "voted on in P3, which closes on Friday 4 June 2027 at 5pm". */
export const sayPut = ({ poll }: MinutesPut, zone: string): string =>
  `voted on in ${pollReference(poll)}, which closes on ${formatInstant(poll.closesAt, zone)}`;

/** What stands below minutes on which the members vote: in which poll, and the fingerprint of what they vote on. */
export const putBlocks = (put: MinutesPut, zone: string): Block[] => [
  { type: 'heading', text: 'Put to the vote' },
  {
    type: 'text',
    text: `These minutes, as they stood on ${formatInstant(put.createdAt, zone)}, are ${sayPut(put, zone)}. Fingerprint: ${put.hash}.`,
  },
];

/** As of when minutes were confirmed: what was asked for later is not in them. */
export const settledAt = ({ putAt, confirmedAt }: Pick<ConfirmedMinutes, 'putAt' | 'confirmedAt'>): Date =>
  putAt ?? confirmedAt;

/** "Tuesday 14 June 2027" or, of minutes that were confirmed by a poll, "Tuesday 14 June 2027, by poll P3". */
export function whenConfirmed({ confirmedAt, byPoll }: ConfirmedMinutes, zone: string): string {
  const day = formatDay(dayOf(confirmedAt, zone));
  const [poll] = byPoll?.split(':') ?? [];
  return poll === undefined ? day : `${day}, by poll ${poll}`;
}
