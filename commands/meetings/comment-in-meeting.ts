import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { mustTakeComments } from './by-correspondence.ts';
import { itemNumbered, underField } from './draft-minutes.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';

const fields = {
  meeting: meetingAheadField,
  text: writing('What you have to say', { long: true, max: 2000 }),
  under: optional(underField),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.comment': typeof fields;
  }
}

export const commentInMeeting = defineCommand({
  name: 'meeting.comment',
  summary: 'Say something under an item of a meeting by correspondence',
  usage: 'meeting comment <meeting> <text> [under item <under>]',
  examples: ['meeting comment M1 "Two practices would need help with this" under item 2'],
  form: { title: 'Comment', submit: 'Say it' },
  fields,

  async run({ meeting, text, under }, context) {
    const { store, caller } = context;
    mustTakeComments(meeting, context);
    const agenda = await store.minutes.agenda(meeting.id);
    const itemId = itemNumbered(under ?? onlyItem(meeting, agenda), agenda);
    const note = await store.minutes.addNote({ meetingId: meeting.id, itemId, text, createdById: caller.id });
    await heard(meeting, context);
    const item = agenda.find(({ id }) => id === itemId);
    const where = item ? `under “${item.title}”` : 'under any other business';
    return message(`Said in ${meetingReference(meeting)}, ${where}.`, [text], [undoButton(note.id)]);
  },
});

/** The number of the item that is meant where none is named; 0, for any other business, where none is on the agenda. */
function onlyItem(meeting: Meeting, agenda: AgendaItem[]): number {
  if (agenda.length < 2) return agenda.length;
  throw new UserError(
    `Under which item? Please give its number, for example: meeting comment ${meetingReference(meeting)} … under item 2`,
    { field: 'under' },
  );
}

/** The caller has taken part, so they are not reminded any more, and the card says so. */
const heard = ({ id }: Meeting, { store, caller }: NetworkContext<Store>) =>
  store.messages.refreshFor(caller.id, id);
