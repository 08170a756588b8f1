import { listed } from '../cards/listed.ts';
import type { LineFault } from '../files/fault.ts';
import { type Block, type Message, message } from '../view.ts';
import type { Compared, LineChanges } from './compare.ts';
import type { LinesRead } from './read-lines.ts';
import type { SharedAddress } from './shared-addresses.ts';
import type { WrittenAlike } from './written-alike.ts';

/** What an import changed or would change; nothing if there are faults. */
export interface Imported {
  /** The faults within single lines and between lines, all at once. */
  faults: LineFault[];
  /** How many lines could be read. */
  lines: number;
  /** The lines that change something. */
  told: LineChanges[];
  /** People who may be one, whose name is written in two ways. */
  alike: WrittenAlike[];
  /** Addresses that several people share. */
  shared: SharedAddress[];
  made: { people: number; roles: number };
  /** The headings of columns that were ignored. */
  passed: string[];
}

/** Puts together what was read and how it compares with what is known. */
export const imported = (
  { lines, faults: unread, passed }: LinesRead,
  { told, alike, shared, bulk, faults }: Compared,
): Imported => ({
  passed,
  alike,
  shared,
  faults: [...unread, ...faults].sort((a, b) => a.line - b.line),
  lines: lines.length,
  told: told.filter(({ changes }) => changes.length > 0),
  made: { people: bulk.people.filter(({ before }) => before === null).length, roles: bulk.seats.length },
});

/** Tells what an import did. */
export const sayImported = (found: Imported): Message => ({ ...message('', doneIn(found)), data: found });

/** The same to somebody in a chat. */
export const tellImported = (found: Imported, network: string): Message =>
  message(`Members of ${network}`, doneIn(found));

const doneIn = (found: Imported): string[] => [
  ...sayPassed(found),
  ...askWhetherOne(found),
  ...warnOfShared(found),
  countsOf(found),
  found.told.length === 0 ? 'Nothing had to be changed.' : 'Imported.',
];

/** Tells what an import would do, as a table with a row for each line that changes something. */
export const sayTrial = (found: Imported): Message => ({
  ...message('', [...trialOf(found), 'This was a dry run: nothing was changed.']),
  data: found,
});

/** The same without its last words. */
export const trialOf = (found: Imported): (Block | string)[] => [
  ...tableOf(found),
  ...sayPassed(found),
  ...askWhetherOne(found),
  ...warnOfShared(found),
  countsOf(found),
];

const tableOf = ({ told }: Imported): Block[] =>
  told.length === 0
    ? []
    : [
        {
          type: 'table',
          columns: [
            { label: 'Line', align: 'right' },
            { label: 'Who' },
            { label: 'Network' },
            { label: 'What changes' },
          ],
          rows: told.map(({ line, name, network, changes }) => [
            String(line),
            name,
            network,
            changes.join('; '),
          ]),
        },
      ];

const askWhetherOne = ({ alike }: Imported): string[] =>
  alike.map(
    ({ lines, names, network }) =>
      `Are ${names.join(' and ')} of ${network} one person (lines ${lines.join(' and ')})? If so, write the name alike in both lines. As they are, they are two people.`,
  );

/** "Lines 2 and 3 give one address, gp@nhs.net, to Ann Ward and Bob Hill." */
const warnOfShared = ({ shared }: Imported): string[] =>
  shared.map(
    ({ email, names, lines }) =>
      `Lines ${listed(lines.map(String))} give one address, ${email}, to ${listed(names)}. They are taken as ${lines.length} people, and the address is kept for none of them. If they are one, write the name alike in all these lines.`,
  );

function sayPassed({ passed }: Imported): string[] {
  if (passed.length === 0) return [];
  return [
    `Passed over, as there is no use for ${passed.length === 1 ? 'it' : 'them'}: ${passed.join(', ')}.`,
  ];
}

function countsOf({ lines, told, made }: Imported): string {
  const counts = [
    counted(told.length, 'line changes something', 'lines change something'),
    counted(lines - told.length, 'is so already', 'are so already'),
    counted(made.people, 'person is new', 'people are new'),
    counted(made.roles, 'role is given or changed', 'roles are given or changed'),
  ];
  return `${counts.join(', ')}.`;
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
