import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { showNextInSeries } from './rest-of-series.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

const fields = { meeting: runningField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.end': typeof fields;
  }
}

export const endMeeting = defineCommand({
  name: 'meeting.end',
  summary: 'End the meeting under way',
  usage: 'meeting end',
  examples: ['meeting end'],
  needs: 'convene',
  fields,

  async run({ meeting: named }, context) {
    const meeting = await runningMeeting(named, context);
    await context.store.meetings.update(meeting, { status: 'ended', endedAt: context.now });
    await showNextInSeries(meeting, context);
    const reference = meetingReference(meeting);
    const sentence = `${reference} ${meeting.title} has ended. Read its minutes with: meeting minutes ${reference}`;
    return changed(meetingCard, meeting.id, sentence, context);
  },
});
