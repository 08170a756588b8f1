import type { AgendaItem, Meeting, Note } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked } from '../field.ts';
import { writing, yesOrNo } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { type Button, type Form, type Item, type Message, message, type View } from '../view.ts';
import { itemNumbered, mustBeDraft, numberOf, underField } from './draft-minutes.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';

const fields = {
  meeting: meetingField,
  text: optional(writing('Note', { long: true, max: 2000 })),
  under: optional(underField),
  note: unasked(nameOrId('Note')),
  out: unasked(yesOrNo('Take it out')),
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.edit': typeof fields;
  }
}

export const editMinutes = defineCommand({
  name: 'meeting.minutes.edit',
  summary: 'Change, move or take out what was noted in a meeting; confirmed minutes stay as they are',
  usage: 'meeting minutes edit <meeting>',
  examples: ['meeting minutes edit M1'],
  form: { title: 'Change a note', submit: 'Save' },
  needs: 'convene',
  fields,

  async run({ meeting, text, under, note: noteId, out = false, seen }, context): Promise<View> {
    const { store } = context;
    await mustBeDraft(meeting, store);
    const agenda = await store.minutes.agenda(meeting.id);
    if (noteId === undefined) return linesOf(meeting, agenda, context);
    const note = await store.minutes.note(meeting.id, noteId);
    if (!note) throw new UserError(`That note is in the minutes of ${meetingReference(meeting)} no more.`);
    if (out) return save(note, { withdrawn: true }, meeting, store);
    const form = formWith(note, meeting, agenda);
    if (text === undefined) return form;
    const again = isChangedSince(seen, note) && withBoth(form, { text, under: String(under ?? '') });
    if (again) return again;
    const itemId = under === undefined ? note.itemId : itemNumbered(under, agenda);
    return save(note, { text, itemId }, meeting, store);
  },
});

/** Every note of the meeting, each with a button that opens its form. */
async function linesOf(
  meeting: Meeting,
  agenda: AgendaItem[],
  { store, network }: NetworkContext,
): Promise<Message> {
  const reference = meetingReference(meeting);
  const notes = await store.minutes.notes(meeting.id);
  const args = { meeting: reference, network: network.id };
  const lines = (under: number): Item[] =>
    notes
      .filter(({ itemId }) => numberOf(itemId, agenda) === under)
      .map(({ id, text }) => ({
        text,
        button: {
          label: 'Edit',
          command: 'meeting.minutes.edit',
          args: { ...args, note: id },
          opens: 'form',
        },
      }));
  const sections = [...agenda.map(({ title }, at) => `${at + 1}. ${title}`), 'Any other business'];
  const add: Button[] =
    meeting.status === 'ended'
      ? [{ label: 'Add a line', command: 'meeting.minutes.add', args, opens: 'form' }]
      : [];
  return {
    kind: 'message',
    title: `What was noted in ${reference} ${meeting.title}`,
    blocks:
      notes.length === 0
        ? [{ type: 'text', text: 'Nothing was noted.' }]
        : sections.flatMap((heading, at) => {
            const items = lines((at + 1) % sections.length);
            return items.length === 0
              ? []
              : [
                  { type: 'heading' as const, text: heading },
                  { type: 'list' as const, items },
                ];
          }),
    buttons: [...add, { label: 'What was changed', command: 'meeting.minutes.history', args }],
  };
}

function formWith(note: Note, meeting: Meeting, agenda: AgendaItem[]): Form {
  const args = { meeting: meetingReference(meeting), network: meeting.networkId, note: note.id };
  const form = formFor(editMinutes, {
    given: { ...args, seen: String(seenOf(note)) },
    entered: { text: note.text, under: String(numberOf(note.itemId, agenda)) },
    faults: {},
  });
  return {
    ...form,
    fields: form.fields.map((field) => ({ ...field, required: true })),
    buttons: [{ label: 'Take it out', command: 'meeting.minutes.edit', args: { ...args, out: 'yes' } }],
  };
}

async function save(
  note: Note,
  change: Partial<Pick<Note, 'text' | 'itemId' | 'withdrawn'>>,
  meeting: Meeting,
  store: Store,
): Promise<Message> {
  const { text, withdrawn } = await store.minutes.changeNote(note, change);
  const reference = meetingReference(meeting);
  const title = withdrawn
    ? `Taken out of the minutes of ${reference}.`
    : `Changed in the minutes of ${reference}.`;
  return message(title, [text], [undoButton(note.id)]);
}
