import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { movedInstant, orLater } from '../fields/fields.ts';
import { withDayOff } from '../parts/day-off.ts';
import { mustBeScheduled, mustStartAhead } from './meeting.ts';
import { meetingAheadField, whenField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard, meetingDayOff } from './meeting-view.ts';

const fields = { meeting: meetingAheadField, when: orLater(whenField) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.move': typeof fields;
  }
}

export const moveMeeting = defineCommand({
  name: 'meeting.move',
  summary: 'Move a meeting to another time',
  usage: 'meeting move <meeting> to <when>',
  examples: ['meeting move M1 to 21 March 2028 at 2pm'],
  form: { title: 'Move a meeting', submit: 'Move' },
  needs: 'convene',
  fields,

  async run({ meeting, when: given }, context) {
    const reference = meetingReference(meeting);
    mustBeScheduled(meeting, reference);
    const when = movedInstant(given, meeting.startsAt, context.zone);
    mustStartAhead(when, context.now);
    const after = await context.store.meetings.update(meeting, { startsAt: when });
    const sentence = `${reference} ${meeting.title} is now on ${formatInstant(when, context.zone)}.`;
    const told = await changed(meetingCard, meeting.id, sentence, context);
    return context.typed ? withDayOff(told, meetingDayOff(after, context)) : told;
  },
});
