import type { Standing } from '../../storage/members/members.ts';
import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { type Button, type Message, message } from '../view.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { type DocumentKind, documentKinds, minutesFile } from './minutes-document.ts';
import { type Minutes, minutesView } from './minutes-view.ts';
import { readMinutes } from './read-minutes.ts';

/** What people call them besides. */
const ALSO: Record<string, string> = {
  word: 'docx',
  doc: 'docx',
  md: 'markdown',
  spreadsheet: 'csv',
  excel: 'csv',
};

const kinds = choice<DocumentKind>('As', documentKinds);
const fields = {
  meeting: meetingField,
  as: optional({ ...kinds, canonical: (typed: string) => ALSO[typed.toLowerCase()] ?? typed.toLowerCase() }),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes': typeof fields;
  }
}

/** The command that shows minutes, or hands them over as a document. */
export const showMinutesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.minutes',
    summary: 'Read the minutes of a meeting, here or as a document',
    usage: 'meeting minutes <meeting> [as <as>]',
    examples: ['meeting minutes M1', 'meeting minutes M1 as docx'],
    changes: false,
    form: { title: 'Read minutes', submit: 'Read' },
    fields,

    async run({ meeting, as }, context) {
      const minutes = await readMinutes(meeting, context, all);
      return as === undefined ? minutesView(minutes) : asDocument(minutes, as, context);
    },
  });

async function asDocument(
  minutes: Minutes,
  as: DocumentKind,
  { store, network }: NetworkContext,
): Promise<Message> {
  const day = dayOf(minutes.meeting.startsAt, minutes.zone);
  const standings: Map<string, Standing> =
    as === 'csv' ? new Map() : await store.members.standings(network.id, day);
  const file = minutesFile(minutes, as, standings, buttonFor(minutes, as, network.id));
  return message(minutesView(minutes).title, [{ type: 'file', file }]);
}

const buttonFor = ({ meeting }: Minutes, as: DocumentKind, network: string): Button => ({
  ...{ label: documentKinds[as], command: 'meeting.minutes' },
  args: { meeting: meetingReference(meeting), as, network },
});
