import type { AgendaItem, Meeting, PlainSummary } from '../../storage/meetings/meetings.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked } from '../field.ts';
import { number, writing, yesOrNo } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { readsHard } from '../parts/reading-age.ts';
import { UserError } from '../user-error.ts';
import { type Block, type Button, type Item, type Message, message, type View } from '../view.ts';
import { itemAt } from './agenda.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { mustHaveBegun } from './minutes-status.ts';

const fields = {
  meeting: meetingField,
  text: optional(writing('In plain English', { long: true, max: 2000 })),
  item: optional(
    introduced(number('For which item, by its number; 0 for the meeting as a whole', { min: 0, max: 500 }), {
      'for item': { usual: ['on item', 'under item'] },
    }),
  ),
  out: unasked(yesOrNo('Take it out')),
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.plain': typeof fields;
  }
}

export const writePlainly = defineCommand({
  name: 'meeting.minutes.plain',
  summary: 'Say in plain English what a meeting came to, as a whole and by item',
  usage: 'meeting minutes plain <meeting> [<text>] [for item <item>]',
  examples: [
    'meeting minutes plain M1',
    'meeting minutes plain M1 "You can get a flu jab at your chemist from October." for item 2',
  ],
  form: { title: 'In plain English', submit: 'Save' },
  needs: 'convene',
  fields,

  async run({ meeting, text, item, out = false, seen }, context): Promise<View> {
    const { store, caller } = context;
    const reference = meetingReference(meeting);
    mustHaveBegun(meeting, reference);
    await store.confirmedMinutes.lock(meeting.id);
    const confirmed = await store.confirmedMinutes.ofMeeting(meeting.id);
    if (confirmed?.plain)
      throw new UserError(
        `The minutes of ${reference} are confirmed, and their version in plain English stays as it is. To note a correction below the minutes: meeting minutes correct ${reference}`,
      );
    const agenda = await store.minutes.agenda(meeting.id);
    const said = await store.minutesVersions.inPlainEnglish(meeting.id);
    if (text === undefined && item === undefined) return partsOf(meeting, agenda, said, context);
    const itemId = item ? itemAt(agenda, item, 'item').id : null;
    const before = said.find((each) => each.itemId === itemId);
    const by = { meetingId: meeting.id, itemId, createdById: caller.id };
    if (out && before) {
      const id = await store.minutesVersions.sayPlainly({ ...by, text: before.text, withdrawn: true });
      return message(
        `Taken out of the version of ${reference} in plain English.`,
        [before.text],
        [undoButton(id)],
      );
    }
    const form = formWith(meeting, item ?? 0, before);
    if (text === undefined) return form;
    const again = before && isChangedSince(seen, before) && withBoth(form, { text });
    if (again) return again;
    const id = await store.minutesVersions.sayPlainly({ ...by, text, withdrawn: false });
    return message(
      `Kept for the version of ${reference} in plain English.`,
      [text, ...adviceOn(text)],
      [undoButton(id), readButton(meeting)],
    );
  },
});

/** Advice where few patients would take the words in with ease. It refuses nothing. */
const adviceOn = (text: string): Block[] => {
  const hard = readsHard(text, 'This');
  return hard === undefined ? [] : [{ type: 'note', text: hard }];
};

const readButton = (meeting: Meeting): Button => ({
  ...{ label: 'In plain English', command: 'meeting.minutes', opens: 'answer' },
  args: { meeting: meetingReference(meeting), network: meeting.networkId, version: 'plain' },
});

/** The meeting as a whole and each item, with what is said of it and the button that opens its form. */
function partsOf(
  meeting: Meeting,
  agenda: AgendaItem[],
  said: PlainSummary[],
  { network }: Pick<NetworkContext, 'network'>,
): Message {
  const reference = meetingReference(meeting);
  const parts = [
    { heading: 'The meeting as a whole', itemId: null },
    ...agenda.map(({ id, title }, at) => ({ heading: `${at + 1}. ${title}`, itemId: id })),
  ];
  const toBlocks = (heading: string, text: string | undefined, at: number): Block[] => {
    const item: Item = {
      text: text ?? 'Nothing is said of it yet.',
      button: {
        label: text === undefined ? 'Write' : 'Change',
        command: 'meeting.minutes.plain',
        args: { meeting: reference, network: network.id, item: String(at) },
        opens: 'form',
      },
    };
    const advice = text === undefined ? [] : adviceOn(text);
    return [{ type: 'heading', text: heading }, { type: 'list', items: [item] }, ...advice];
  };
  return {
    kind: 'message',
    title: `${reference} ${meeting.title} in plain English`,
    blocks: [
      {
        type: 'note',
        text: 'This is for people who were not there, such as patients: what was agreed, why, and what it means for them. It is kept with the minutes when they are confirmed.',
      },
      ...parts.flatMap(({ heading, itemId }, at) =>
        toBlocks(heading, said.find((each) => each.itemId === itemId)?.text, at),
      ),
    ],
    buttons: said.length > 0 ? [readButton(meeting)] : [],
  };
}

function formWith(meeting: Meeting, item: number, before: PlainSummary | undefined) {
  const args = { meeting: meetingReference(meeting), network: meeting.networkId, item: String(item) };
  const form = formFor(writePlainly, {
    given: { ...args, ...(before && { seen: String(seenOf(before)) }) },
    entered: { text: before?.text ?? '' },
    faults: {},
  });
  return {
    ...form,
    fields: form.fields.map((field) => ({ ...field, required: true })),
    ...(before && {
      buttons: [
        { label: 'Take it out', command: 'meeting.minutes.plain' as const, args: { ...args, out: 'yes' } },
      ],
    }),
  };
}
