import { saidOrRendered, showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { mustBeMet } from './by-correspondence.ts';
import { closesAt } from './forgotten-meeting.ts';
import { mustBeScheduled, nextItem } from './meeting.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = { meeting: meetingAheadField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.start': typeof fields;
  }
}

export const startMeeting = defineCommand({
  name: 'meeting.start',
  summary: 'Start a meeting here: what is recorded in this channel then belongs to it',
  usage: 'meeting start <meeting>',
  examples: ['meeting start M1'],
  form: { title: 'Start a meeting', submit: 'Start' },
  needs: 'convene',
  fields,

  async run({ meeting }, context) {
    const { store, conversation, caller, now, zone } = context;
    const reference = meetingReference(meeting);
    mustBeMet(meeting);
    mustBeScheduled(meeting, reference);
    const here = await store.meetings.lockRunningIn(conversation.id);
    if (here) {
      const running = meetingReference(here);
      throw new UserError(`${running} ${here.title} is running here. End it first.`, {
        buttons: [
          {
            label: `End ${running}`,
            command: 'meeting.end',
            args: { meeting: running, network: here.networkId },
          },
        ],
      });
    }
    const first = nextItem(await store.minutes.agenda(meeting.id), null, meeting);
    const itemId = first?.id ?? null;
    await store.meetings.update(meeting, {
      status: 'running',
      startedAt: now,
      nextAt: closesAt(meeting, now, zone),
      conversationId: conversation.id,
      itemId,
    });
    await store.minutes.come(meeting.id, caller.id);
    await showCard(meetingCard, meeting.id, context);
    const sentence = `${reference} ${meeting.title} has started. What is recorded here now belongs to it.`;
    return saidOrRendered(meetingCard, meeting.id, sentence, context);
  },
});
