import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { nextItem } from './meeting.ts';
import { meetingCard } from './meeting-view.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

const fields = { meeting: runningField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.next': typeof fields;
  }
}

export const goToNextItem = defineCommand({
  name: 'meeting.next',
  summary: 'Go on to the next item of the agenda',
  usage: 'meeting next',
  examples: ['meeting next'],
  needs: 'convene',
  fields,

  async run({ meeting: named }, context) {
    const { store } = context;
    const meeting = await runningMeeting(named, context);
    const inHand = meeting.itemId ? await store.minutes.positionOf(meeting.itemId) : null;
    const item = nextItem(await store.minutes.agenda(meeting.id), inHand, meeting);
    if (!item && inHand === null)
      throw new UserError(
        'That was the last item: you are at any other business. Use meeting end when you are done.',
      );
    await store.meetings.update(meeting, { itemId: item?.id ?? null });
    return changed(meetingCard, meeting.id, item ? `Now: ${item.title}` : 'Now: any other business', context);
  },
});
