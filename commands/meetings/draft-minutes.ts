import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { number } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { UserError } from '../user-error.ts';
import { itemAt } from './agenda.ts';
import { meetingReference } from './meeting-reference.ts';
import { mustNotBePutToVote } from './minutes-put.ts';
import { mustHaveBegun } from './minutes-status.ts';

/** The number of an agenda item, under which a line of the minutes stands. */
export const underField = introduced(
  number('Under which item of the agenda, by its number; 0 for any other business', { min: 0, max: 500 }),
  { 'under item': { usual: ['under agenda item'] } },
);

/** The id of the item with this number on the agenda; null for 0, which is any other business. */
export function itemNumbered(under: number, agenda: AgendaItem[]): string | null {
  return under === 0 ? null : itemAt(agenda, under, 'under').id;
}

/** Where a line stands, as the form has it: the number of its item, or 0. */
export const numberOf = (itemId: string | null, agenda: AgendaItem[]): number =>
  agenda.findIndex(({ id }) => id === itemId) + 1;

/**
 * Refuses unless the minutes of the meeting can still be edited. Nobody confirms them until the transaction
 * ends.
 */
export async function mustBeDraft(meeting: Meeting, store: Store): Promise<void> {
  const reference = meetingReference(meeting);
  mustHaveBegun(meeting, reference);
  await store.confirmedMinutes.lock(meeting.id);
  if (await store.confirmedMinutes.ofMeeting(meeting.id))
    throw new UserError(
      `The minutes of ${reference} are confirmed, and stay as they are. To note a correction below them: meeting minutes correct ${reference}`,
    );
  await mustNotBePutToVote(meeting, store);
}
