import type { Capability } from '../capability.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { isOpen, isWritten } from './by-correspondence.ts';
import { asQuestions, closeMeeting } from './hold-by-correspondence.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { listed } from './names.ts';
import { type LeftByMeeting, putToEnd } from './put-to-end.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

const fields = { meeting: runningField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.end': typeof fields;
  }
}

/** The command that ends a meeting. What it decided without a quorum goes on the agenda of the next. */
export const endMeetingOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.end',
    summary: 'End the meeting under way',
    usage: 'meeting end [<meeting>]',
    examples: ['meeting end'],
    needs: 'convene',
    fields,

    async run({ meeting: named }, context) {
      const { store, now, zone, caller } = context;
      const meeting = named && isOpen(named, now) ? named : await runningMeeting(named, context);
      const left = isWritten(meeting)
        ? await closeMeeting(meeting, now, { ...asQuestions(context), byId: caller.id }, all)
        : await putToEnd(meeting, { endedAt: now }, { store, now, zone, byId: caller.id }, all);
      const reference = meetingReference(meeting);
      const sentence = `${reference} ${meeting.title} has ended. Read its minutes with: meeting minutes ${reference}${sayToRatify(left)}${sayParked(left)}`;
      return changed(meetingCard, meeting.id, sentence, context);
    },
  });

/** Says what is to be ratified, and where; '' if there is nothing. */
function sayToRatify({ references, next }: LeftByMeeting): string {
  if (references.length === 0) return '';
  const where = next
    ? `the agenda of ${meetingReference(next)}`
    : 'the agenda of the next meeting, once it is planned';
  const asked = `To ask those who were absent before that: poll ratify ${references[0]} closes in 5 days`;
  return `. To be ratified, as it was not quorate: ${listed(references)}, on ${where}. ${asked}`;
}

/** Says what was parked and not taken up, and where it is now; '' if nothing was. */
function sayParked({ parked, next }: LeftByMeeting): string {
  if (parked.length === 0) return '';
  const where = next
    ? `on the agenda of ${meetingReference(next)} now`
    : 'for the agenda of the next meeting, once it is planned';
  return `. Parked, and ${where}: ${listed(parked)}`;
}
