import type { Standing } from '../../storage/members/members.ts';
import { initialsIn, nameOf } from '../cards/shown.ts';
import { writeCsvFile } from '../documents/csv.ts';
import { documentFile, documentForms } from '../documents/document-file.ts';
import type { WordLook } from '../documents/word-look.ts';
import { readable } from '../readable.ts';
import { ROLES } from '../roles/roles.ts';
import { type Block, type Button, type FileShown, message, plainText, type TableBlock } from '../view.ts';
import type { FrozenMinutes, KeyedMinutes, MinutesBlock } from './frozen-minutes.ts';
import { type Minutes, minutesView, timesOf } from './minutes-view.ts';

/** The formats in which minutes can be handed over, each with the name that the form shows. */
export const documentKinds = {
  ...documentForms,
  csv: 'Actions as a table (CSV)',
};
export type DocumentKind = keyof typeof documentKinds;

/** The versions of minutes: all of them, without what is confidential, and in plain English. */
export const VERSIONS = { full: 'Full', redacted: 'Redacted', plain: 'Plain English' };
export type Version = keyof typeof VERSIONS;

/** Minutes that are handed over: of which meeting, in which version, how they are asked for again, and how they look. */
interface MinutesAsked {
  reference: string;
  version: Version;
  ask: Button;
  look: WordLook | undefined;
}

/** Makes a file of minutes: what they say, and then the blocks that belong below them. */
export function minutesFile(
  { title, printed, actions }: FrozenMinutes,
  below: Block[],
  as: DocumentKind,
  { reference, version, ask, look }: MinutesAsked,
): FileShown {
  const kind = version === 'full' ? '' : `-${version}`;
  const typed = `meeting minutes ${reference}${kind.replace('-', ' ')} as ${as}`;
  if (as === 'csv')
    return {
      ...{ name: `${reference}-actions${kind}.csv`, mediaType: 'text/csv', ask, typed },
      about: `The actions of ${reference} as a table`,
      bytes: async () => writeCsvFile(toRows(actions)),
    };
  return documentFile(as, () => message(title, [...printed, ...below]), {
    ...{ name: `${reference}-minutes${kind}`, about: `The minutes of ${reference}`, ask, typed, look },
  });
}

/**
 * Puts minutes into the form in which they are kept once confirmed. `standings` give each member's roles on
 * the day of the meeting.
 */
export function compileMinutes(minutes: Minutes, standings: Map<string, Standing>): KeyedMinutes {
  const { title, blocks } = minutesView(minutes);
  const actions = actionsTable(minutes);
  const summary: MinutesBlock[] =
    actions.rows.length > 0 ? [{ type: 'heading', text: 'Actions from this meeting' }, actions] : [];
  return {
    ...{ title, actions, read: blocks },
    printed: [...withPresentTable(blocks, minutes, standings), ...summary],
  };
}

/** In documents, a table shows who was present and which roles they had. */
function withPresentTable(
  blocks: MinutesBlock[],
  minutes: Minutes,
  standings: Map<string, Standing>,
): MinutesBlock[] {
  const present = minutes.attendances.filter(({ state }) => state === 'present');
  if (present.length === 0) return blocks;
  const table: TableBlock = {
    type: 'table',
    columns: [{ label: 'Name' }, { label: 'Initials' }, { label: 'Role' }],
    rows: present.map((each) => {
      const person = minutes.people.get(each.personId);
      const name = `${nameOf(person)}${timesOf(each, minutes)}`;
      return [name, initialsIn(person), rolesOf(standings.get(each.personId))];
    }),
  };
  const at = blocks.findIndex((block) => block.type === 'heading' && block.text === 'Present') + 1;
  return blocks.toSpliced(at, 1, table);
}

const rolesOf = (standing: Standing | undefined): string => {
  if (!standing?.isMember) return 'in attendance';
  return standing.roles.map((role) => ROLES[role]).join(', ') || ROLES.member;
};

function actionsTable({ recorded, people }: Minutes): TableBlock & { of: string[] } {
  const found = recorded.flatMap(({ id, toDo }) => (toDo ? [{ id, ...toDo(people) }] : []));
  return {
    type: 'table',
    columns: ['Reference', 'Action', 'Owner', 'Due', 'Status'].map((label) => ({ label })),
    rows: found.map(({ reference, text, owner, due, status }) => [reference, text, owner, due, status]),
    of: found.map(({ id }) => id),
  };
}

/** The table's rows as plain words, with the column labels first. */
function toRows(table: Block): string[][] {
  const [block] = readable<Button>(message('', [table])).blocks;
  if (block?.type !== 'table') return [];
  return [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(plainText))];
}
