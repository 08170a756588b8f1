import type { Standing } from '../../storage/members/members.ts';
import { initialsOf, nameOf } from '../cards/shown.ts';
import { writeCsv } from '../documents/csv.ts';
import { toMarkdown } from '../documents/markdown.ts';
import { toWord } from '../documents/word.ts';
import { readable } from '../readable.ts';
import { ROLES } from '../roles/roles.ts';
import { type Block, type Button, type FileShown, type Message, plainText } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';
import { type Minutes, minutesView } from './minutes-view.ts';

/** As what minutes can be had, as the form names it. */
export const documentKinds = {
  docx: 'Word document',
  markdown: 'Markdown',
  csv: 'Actions as a table (CSV)',
};
export type DocumentKind = keyof typeof documentKinds;

/** Without it, Excel takes UTF-8 for another encoding. */
const BOM = '\ufeff';

/** The minutes as a file; `standings` say who had which role when the meeting was. */
export function minutesFile(
  minutes: Minutes,
  as: DocumentKind,
  standings: Map<string, Standing>,
  ask: Button,
): FileShown {
  const reference = meetingReference(minutes.meeting);
  const typed = `meeting minutes ${reference} as ${as}`;
  const document = () => minutesDocument(minutes, standings);
  switch (as) {
    case 'docx':
      return {
        ...{ name: `${reference}-minutes.docx`, ask, typed },
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        about: `The minutes of ${reference} as a Word document`,
        bytes: () => toWord(document()),
      };
    case 'markdown':
      return {
        ...{ name: `${reference}-minutes.md`, mediaType: 'text/markdown', ask, typed },
        about: `The minutes of ${reference} as Markdown`,
        bytes: async () => new TextEncoder().encode(toMarkdown(document())),
      };
    case 'csv':
      return {
        ...{ name: `${reference}-actions.csv`, mediaType: 'text/csv', ask, typed },
        about: `The actions of ${reference} as a table`,
        bytes: async () => new TextEncoder().encode(`${BOM}${writeCsv(toRows(actionsTable(minutes)))}`),
      };
  }
}

/** The minutes as they are read on paper: with tables of who was there and of what is to be done. */
export function minutesDocument(minutes: Minutes, standings: Map<string, Standing>): Message {
  const view = minutesView(minutes);
  const present = minutes.attendances.filter(({ state }) => state === 'present');
  const table: Table = {
    type: 'table',
    columns: [{ label: 'Name' }, { label: 'Initials' }, { label: 'Role' }],
    rows: present.map(({ personId }) => {
      const person = minutes.people.get(personId);
      return [nameOf(person), initialsOf(person), rolesOf(standings.get(personId))];
    }),
  };
  const at = view.blocks.findIndex((block) => block.type === 'heading' && block.text === 'Present') + 1;
  const blocks = present.length > 0 ? view.blocks.toSpliced(at, 1, table) : view.blocks;
  const actions = actionsTable(minutes);
  const summary: Block[] =
    actions.rows.length > 0 ? [{ type: 'heading', text: 'Actions from this meeting' }, actions] : [];
  return readable({ ...view, blocks: [...blocks, ...summary] });
}

type Table = Extract<Block, { type: 'table' }>;

const rolesOf = (standing: Standing | undefined): string => {
  if (!standing?.isMember) return 'in attendance';
  return standing.roles.map((role) => ROLES[role]).join(', ') || ROLES.member;
};

const actionsTable = ({ recorded, people }: Minutes): Table => ({
  type: 'table',
  columns: ['Reference', 'Action', 'Owner', 'Due', 'Status'].map((label) => ({ label })),
  rows: recorded.flatMap(({ toDo }) => {
    if (!toDo) return [];
    const { reference, text, owner, due, status } = toDo(people);
    return [[reference, text, owner, due, status]];
  }),
});

/** Cells as words alone. */
function toRows(table: Table): string[][] {
  const [block] = readable<Button>({ kind: 'message', title: '', blocks: [table], buttons: [] }).blocks;
  if (block?.type !== 'table') return [];
  return [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(plainText))];
}
