import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { movedInstant, orLater } from '../fields/fields.ts';
import { withDayOff } from '../parts/day-off.ts';
import type { Item } from '../view.ts';
import { mustBeMet } from './by-correspondence.ts';
import { mustBeScheduled, mustStartAhead } from './meeting.ts';
import { meetingAheadField, onwardsField, whenField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard, meetingDayOff } from './meeting-view.ts';
import { nextStageAt } from './preparation.ts';
import { othersAfter } from './rest-of-series.ts';
import { movedAlike } from './series.ts';
import { seriesLine } from './series-view.ts';

const fields = {
  meeting: meetingAheadField,
  when: orLater(whenField),
  onwards: optional(onwardsField),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.move': typeof fields;
  }
}

export const moveMeeting = defineCommand({
  name: 'meeting.move',
  summary: 'Move a meeting to another time',
  usage: 'meeting move <meeting> to <when> [onwards]',
  examples: [
    'meeting move M1 to 21 March 2028 at 2pm',
    'meeting move M3 to 22 March 2028 at 4pm from here on',
  ],
  form: { title: 'Move a meeting', submit: 'Move' },
  needs: 'convene',
  fields,

  async run({ meeting, when: given, onwards = false }, context) {
    const { store, zone } = context;
    const reference = meetingReference(meeting);
    mustBeMet(meeting);
    mustBeScheduled(meeting, reference);
    const when = movedInstant(given, meeting.startsAt, zone);
    mustStartAhead(when, context.now);
    const after = onwards ? await othersAfter(meeting, store) : [];
    const moved = await store.meetings.update(meeting, {
      startsAt: when,
      nextAt: nextStageAt(when, context),
    });
    const others: Item[] = [];
    for (const each of after) {
      const startsAt = movedAlike(each.startsAt, { from: meeting.startsAt, to: when, zone });
      others.push(
        seriesLine(
          await store.meetings.update(each, { startsAt, nextAt: nextStageAt(startsAt, context) }),
          zone,
        ),
      );
      await store.messages.refresh(each.id);
    }
    const so = others.length > 0 ? ', and so are those after it:' : '.';
    const sentence = `${reference} ${meeting.title} is now on ${formatInstant(when, zone)}${so}`;
    const told = await changed(meetingCard, meeting.id, sentence, context);
    if (!context.typed) return told;
    const dated = withDayOff(told, meetingDayOff(moved, context));
    return others.length > 0
      ? { ...dated, blocks: [{ type: 'list', items: others }, ...dated.blocks] }
      : dated;
  },
});
