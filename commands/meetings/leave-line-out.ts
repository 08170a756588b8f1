import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Capability } from '../capability.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { unasked } from '../field.ts';
import { yesOrNo } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { type Block, type Button, type Item, type Message, message, type Text } from '../view.ts';
import type { MinutesBlock } from './frozen-minutes.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { mustHaveBegun } from './minutes-status.ts';
import { noRedacted, readVersions, type Versions } from './minutes-versions.ts';
import { minutesView } from './minutes-view.ts';
import { readMinutes } from './read-minutes.ts';

const fields = {
  meeting: meetingField,
  line: unasked(nameOrId('Line')),
  back: unasked(yesOrNo('Put it back')),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.confidential': typeof fields;
  }
}

/**
 * The command that says which lines of minutes their redacted version leaves out. It may do so after they are confirmed too, but what
 * was left out then stays so.
 */
export const leaveLineOutOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.minutes.confidential',
    summary: 'Say which lines of minutes are confidential: their redacted version leaves them out',
    usage: 'meeting minutes confidential <meeting>',
    examples: ['meeting minutes confidential M1'],
    form: { title: 'Confidential lines', submit: 'Show' },
    needs: 'convene',
    fields,

    async run({ meeting, line, back = false }, context): Promise<Message> {
      const { store, caller, network } = context;
      const reference = meetingReference(meeting);
      mustHaveBegun(meeting, reference);
      await store.confirmedMinutes.lock(meeting.id);
      const versions = await readVersions(await readMinutes(meeting, context, all), context);
      if (versions.confirmed && !versions.redacted) throw noRedacted(reference);
      const sections = sectionsOf(versions);
      if (line === undefined) {
        const ids = sections.flatMap(({ lines }) => lines.map(({ id }) => id));
        return list(meeting, sections, versions, await store.minutesVersions.marked(ids));
      }
      const said = sections.flatMap(({ lines }) => lines).find(({ id }) => id === line);
      if (!said)
        throw new UserError(
          versions.confirmed && back
            ? `What was left out when the minutes of ${reference} were confirmed stays left out.`
            : `That line is in the minutes of ${reference} no more.`,
        );
      const mark = { meetingId: meeting.id, recordId: said.id, createdById: caller.id };
      const id = await store.minutesVersions.leaveOut(mark, !back);
      const title = back
        ? `Put back into the redacted version of the minutes of ${reference}.`
        : `Left out of the redacted version of the minutes of ${reference}.`;
      const others: Button = {
        ...{ label: 'All its lines', command: 'meeting.minutes.confidential', opens: 'answer' },
        args: { meeting: reference, network: network.id },
      };
      return message(title, [said.text], [...(id === null ? [] : [undoButton(id)]), others]);
    },
  });

/** Lines under one heading. */
interface LinesUnder {
  heading: string;
  lines: { id: string; text: Text }[];
}

/** The lines that may be left out, by their headings; an item of the agenda is the first of its own. */
function sectionsOf({ minutes, confirmed, redacted, corrections }: Versions): LinesUnder[] {
  const blocks = redacted ? redacted.read : minutesView(minutes).blocks;
  const sections: LinesUnder[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ heading: block.text, lines: wholeItem(block) });
    if (block.type === 'list')
      sections
        .at(-1)
        ?.lines.push(...block.items.flatMap(({ of, text }) => (of === undefined ? [] : [{ id: of, text }])));
  }
  const below = confirmed
    ? corrections.filter(({ createdAt }) => createdAt > confirmed.confirmedAt)
    : corrections;
  sections.push({ heading: 'Corrections', lines: below });
  return sections.filter(({ lines }) => lines.length > 0);
}

const wholeItem = ({ of, text }: Extract<MinutesBlock, { type: 'heading' }>): LinesUnder['lines'] =>
  of === undefined ? [] : [{ id: of, text: `Item ${text}, with all that is under it` }];

/** Every line with the button that leaves it out or puts it back. */
function list(
  meeting: Meeting,
  sections: LinesUnder[],
  { isOut, confirmed }: Versions,
  marked: ReadonlySet<string>,
): Message {
  const reference = meetingReference(meeting);
  const args = { meeting: reference, network: meeting.networkId };
  const toItem = ({ id, text }: LinesUnder['lines'][number]): Item => {
    const words = typeof text === 'string' ? [text] : text;
    if (isOut.has(id) && !marked.has(id))
      return { text: [{ strong: 'Left out, with what it is part of: ' }, ...words] };
    const isMarked = marked.has(id);
    return {
      text: isMarked ? [{ strong: 'Left out: ' }, ...words] : words,
      button: {
        label: isMarked ? 'Put back' : 'Leave out',
        command: 'meeting.minutes.confidential',
        args: { ...args, line: id, ...(isMarked && { back: 'yes' }) },
      },
    };
  };
  const blocks = sections.flatMap(({ heading, lines }): Block[] => [
    { type: 'heading', text: heading },
    { type: 'list', items: lines.map(toItem) },
  ]);
  const note: Block[] = confirmed
    ? [
        {
          type: 'note',
          text: 'These minutes are confirmed. More can be left out of their redacted version; what was left out when they were confirmed stays so.',
        },
      ]
    : [];
  return {
    kind: 'message',
    title: `What the redacted version of the minutes of ${reference} ${meeting.title} leaves out`,
    blocks:
      blocks.length > 0 ? [...note, ...blocks] : [{ type: 'text', text: 'There is no line to leave out.' }],
    buttons: [
      {
        ...{ label: 'Redacted version', command: 'meeting.minutes', opens: 'answer' },
        args: { ...args, version: 'redacted' },
      },
    ],
  };
}
