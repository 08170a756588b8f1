import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Capability } from '../capability.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { isOpen, isWritten } from './by-correspondence.ts';
import { cancelQuestions } from './hold-by-correspondence.ts';
import { mustBeScheduled } from './meeting.ts';
import { becauseField, meetingAheadField, onwardsField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { listed } from './names.ts';
import { refreshSearch } from './refresh-search.ts';
import { othersAfter, showNextInSeries } from './rest-of-series.ts';

const fields = {
  meeting: meetingAheadField,
  because: optional(becauseField),
  onwards: optional(onwardsField),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.cancel': typeof fields;
  }
}

/** The command that cancels a meeting. One by correspondence may be open already. */
export const cancelMeetingOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.cancel',
    summary: 'Cancel a meeting',
    usage: 'meeting cancel <meeting> [onwards] [because <because>]',
    examples: ['meeting cancel M1 because too few can come', 'meeting cancel M3 from here on'],
    form: { title: 'Cancel a meeting', submit: 'Cancel meeting' },
    needs: 'convene',
    fields,

    async run({ meeting, because = null, onwards = false }, context) {
      const { store } = context;
      const reference = meetingReference(meeting);
      if (!isOpen(meeting, context.now)) mustBeScheduled(meeting, reference);
      const after = onwards ? await othersAfter(meeting, store) : [];
      for (const each of [meeting, ...after]) {
        await store.meetings.update(each, { status: 'cancelled', because });
        await store.messages.refresh(each.id);
        await refreshSearch(each, store);
      }
      if (isWritten(meeting)) await cancelQuestions(meeting, because, context, all);
      await showNextInSeries(meeting, context);
      const others = after.length > 0 ? `, and so ${areThey(after)}` : '';
      return changed(
        meetingCard,
        meeting.id,
        `${reference} ${meeting.title} is cancelled${others}.`,
        context,
      );
    },
  });

/** "is M6", "are M6 and M7". */
const areThey = (meetings: Meeting[]): string =>
  `${meetings.length === 1 ? 'is' : 'are'} ${listed(meetings.map(meetingReference))}`;
