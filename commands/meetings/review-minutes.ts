import { showCard } from '../cards/card.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay, instantOf } from '../dates/dates.ts';
import { day } from '../fields/fields.ts';
import { membersWhoMay } from '../members/index.ts';
import { message } from '../view.ts';
import { mustBeUnconfirmed } from './freeze-minutes.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { nudgesOfReview } from './meeting-reminder.ts';
import { minutesCard } from './minutes-card.ts';
import { mustBeHeld } from './minutes-status.ts';

/** The time at which a deadline day ends. */
const LAST_MINUTE = '23:59';

const fields = {
  meeting: meetingField,
  until: day('By when members say what to correct', 'For example: 30 June 2027'),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.review': typeof fields;
  }
}

export const reviewMinutes = defineCommand({
  name: 'meeting.minutes.review',
  summary: 'Put minutes to the members, to say by a day what is to be corrected',
  usage: 'meeting minutes review <meeting> by <until>',
  examples: ['meeting minutes review M1 by 30 June 2027'],
  form: { title: 'Minutes for review', submit: 'Put to the members' },
  needs: 'convene',
  fields,

  async run({ meeting, until }, context) {
    const { store, zone, today } = context;
    const reference = meetingReference(meeting);
    mustBeHeld(meeting, reference);
    mustBeAhead(until, today, 'until');
    await mustBeUnconfirmed(meeting, context);
    await store.meetings.update(meeting, { reviewUntil: instantOf(until, LAST_MINUTE, zone) });
    const asked = (await membersWhoMay('take part', context)).filter((id) => id !== context.caller.id);
    await store.nudges.unplan(meeting.id);
    const card = await showCard(
      minutesCard,
      meeting.id,
      context,
      nudgesOfReview(meeting, until, asked, context),
    );
    if (!context.typed || !card.awaits) return card;
    const sentence = `The minutes of ${reference} are put to the members, who say by ${formatDay(until)} what is to be corrected.`;
    return message(sentence, [], [undoButton(meeting.id)]);
  },
});
