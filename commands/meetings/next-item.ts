import { changed } from '../card.ts';
import { defineCommand } from '../command.ts';
import { nextItem } from './meeting.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

export const goToNextItem = defineCommand({
  name: 'meeting.next',
  summary: 'Go on to the next item of the agenda',
  usage: 'meeting next',
  examples: ['meeting next'],
  needs: 'convene',
  fields: { meeting: runningField },

  async run({ meeting: named }, context) {
    const { store } = context;
    const meeting = await runningMeeting(named, context);
    const item = nextItem(await store.minutes.agenda(meeting.id), meeting);
    await store.meetings.update(meeting, { itemId: item?.id ?? null });
    return changed(
      'meeting.card',
      meeting.id,
      item ? `Now: ${item.title}` : 'Now: any other business',
      context,
    );
  },
});
