import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import { nextItem } from './meeting.ts';
import { meetingReference } from './meeting-reference.ts';
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
        'That was the last item: you are at any other business. When you are done, end the meeting.',
        { buttons: [endButton(meeting)] },
      );
    await store.meetings.update(meeting, { itemId: item?.id ?? null });
    if (item?.parked) await store.minutes.changeItem(item, { parked: null });
    const told = await changed(meetingCard, meeting.id, sayNow(item), context);
    const isAnswer = context.typed && !item;
    return isAnswer ? { ...told, buttons: [endButton(meeting), ...told.buttons] } : told;
  },
});

/** After the last item only the end is left. */
const endButton = (meeting: Meeting): Button => ({
  ...{ label: 'End', command: 'meeting.end' },
  args: { meeting: meetingReference(meeting), network: meeting.networkId },
});

/** What the meeting is at now: an item, or any other business. Of one that was parked it says so. */
function sayNow(item: AgendaItem | null): string {
  if (!item) return 'That was the last item. Now: any other business';
  return item.parked ? `Now, as it was parked: ${item.title}` : `Now: ${item.title}`;
}
