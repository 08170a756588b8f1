import { distance } from 'fastest-levenshtein';
import { formatDay } from '../dates/dates.ts';
import { tellsInAll } from '../door/patients.ts';
import { UserError } from '../user-error.ts';
import { type CellsSaid, COLUMNS, OF_WORDS, REQUIRED } from './columns.ts';
import type { LineFault } from './fault.ts';
import type { CsvTable, Row } from './read-csv.ts';

/** A line that could be read. It knows in which column each thing stands. */
export interface MemberLine {
  line: number;
  said: CellsSaid;
  /** Makes a fault of this line, in the column of `key` if the file has one. */
  fault(key: keyof CellsSaid, says: string): LineFault;
}

type Key = keyof CellsSaid;
const KEYS = Object.keys(COLUMNS) as Key[];

/** Other headings that people use for the columns. */
const OTHER_HEADINGS: Record<string, Key> = {
  ...of('network', 'lpn', 'network name'),
  ...of('name', 'full name', 'member', 'member name', 'person', 'names'),
  ...of(
    'email',
    'email address',
    'e mail',
    'e mail address',
    'mail',
    'email addresses',
    'nhs email',
    'nhsmail',
  ),
  ...of('slack', 'slack id', 'slack account'),
  ...of('teams', 'teams id', 'teams account', 'microsoft teams'),
  ...of('profession', 'job title', 'job', 'occupation', 'professional background'),
  ...of('clinician', 'is a clinician', 'clinical', 'clinician?'),
  ...of('skills', 'expertise', 'skills and experience'),
  ...of('role', 'role in the network', 'network role', 'lpn role', 'position'),
  ...of('from', 'start', 'start date', 'from date', 'term start', 'started', 'starts'),
  ...of('until', 'end', 'end date', 'to', 'to date', 'term end', 'ends', 'until date', 'expires'),
  ...of(
    'organisation',
    'organization',
    'organisation name',
    'practice',
    'employer',
    'org',
    'representing organisation',
  ),
  ...of('locality', 'area', 'place', 'patch'),
  ...of('represents', 'representing'),
  ...of('appointedOn', 'appointed', 'appointment date', 'date appointed'),
  ...of('panel', 'appointment panel', 'appointed by'),
  ...of('note', 'notes', 'comment', 'comments', 'remarks'),
  ...of('sessions', 'sessions a week', 'sessions per week', 'funded sessions'),
};

/** Headings of a name in two columns, first name first. */
const NAME_PARTS = [
  ['first name', 'forename', 'given name', 'first'],
  ['surname', 'last name', 'family name', 'last'],
];

function of(key: Key, ...names: string[]): Record<string, Key> {
  return Object.fromEntries(names.map((name) => [name, key]));
}

/**
 * What was read from a file: every correct line, the faults of the others, and the headings that were
 * ignored.
 */
export interface LinesRead {
  lines: MemberLine[];
  faults: LineFault[];
  passed: string[];
}

/** How a table is read. */
export interface TableReading {
  /** A column that is not known is a fault, and not ignored. */
  strict?: boolean | undefined;
  /** The name of the only network that the lines may be about. They need not say it, and cannot give accounts. */
  within?: string;
}

/** Columns that only those who run the bot may fill in: an account acts as its person in every network. */
const OF_OPERATORS: ReadonlySet<Key> = new Set(['slack', 'teams']);

/** Reads a table of members. */
export function readLines({ rows, faults: unread }: CsvTable, reading: TableReading = {}): LinesRead {
  const faults = [...unread];
  const [headings, ...rest] = rows.map(withWholeName(rows[0]));
  if (!headings)
    return {
      lines: [],
      faults: faults.length > 0 ? faults : [{ line: 1, says: 'This file is empty.' }],
      passed: [],
    };
  const { keys, passed, faults: wrong } = readHeadings(headings, reading);
  if (wrong.length > 0) return { lines: [], faults: [...faults, ...wrong], passed };
  const lines: MemberLine[] = [];
  const used = headings.cells.map((heading, index) => keys[index] !== undefined || heading !== '');
  for (const row of rest) {
    const read = readLine(row, { keys, used, within: reading.within });
    faults.push(...read.faults);
    if (read.faults.length === 0) lines.push(read.line);
  }
  return { lines, faults: faults.sort((a, b) => a.line - b.line), passed };
}

/**
 * Joins a first name and a surname into one name. It goes into the first of their two columns, and the
 * other is emptied.
 */
function withWholeName(headings: Row | undefined): (row: Row) => Row {
  const [first = -1, last = -1] = NAME_PARTS.map((names) =>
    (headings?.cells ?? []).findIndex((heading) => names.includes(inPlain(heading))),
  );
  if (first < 0 || last < 0 || headings?.cells.some((heading) => keyOf(heading) === 'name'))
    return (row) => row;
  return (row) => {
    const whole = row === headings ? 'name' : [row.cells[first], row.cells[last]].filter(Boolean).join(' ');
    const cells = row.cells.map((cell, index) => (index === first ? whole : index === last ? '' : cell));
    return { ...row, cells };
  };
}

/**
 * Finds which column is which, in any order, case and spacing. A heading that nearly matches one of ours is
 * reported as a slip.
 */
function readHeadings(
  { line, cells }: Row,
  { strict = false, within }: TableReading,
): { keys: (Key | undefined)[]; passed: string[]; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const passed: string[] = [];
  const keys = cells.map((heading, index) => {
    const key = keyOf(heading);
    const fault = (says: string) => faults.push({ line, column: { number: index + 1, heading }, says });
    if (heading !== '' && !key) {
      const nearest = nearestTo(heading);
      const isSlip = distance(inPlain(heading).slice(0, 40), nearest) <= Math.max(1, nearest.length / 3);
      if (strict || isSlip) fault(`There is no column of this name. Did you mean ${nearest}?`);
      else passed.push(heading);
    }
    if (key && cells.findIndex((other) => keyOf(other) === key) < index) fault('This column is there twice.');
    if (within === undefined || !key || !OF_OPERATORS.has(key)) return key;
    passed.push(heading);
    return undefined;
  });
  for (const key of requiredWithin(within)) {
    if (!keys.includes(key)) faults.push({ line, says: `The column ${COLUMNS[key].heading} is missing.` });
  }
  return { keys, passed, faults };
}

const inPlain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/\(.*?\)|[*:]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

function keyOf(heading: string): Key | undefined {
  const name = inPlain(heading);
  return KEYS.find((key) => COLUMNS[key].heading === name) ?? OTHER_HEADINGS[name];
}

function nearestTo(heading: string): string {
  const typed = inPlain(heading).slice(0, 40);
  const headings = KEYS.map((key) => COLUMNS[key].heading);
  return headings.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0] ?? '';
}

function readLine(
  { line, cells }: Row,
  { keys, used, within }: { keys: (Key | undefined)[]; used: boolean[]; within: string | undefined },
): { line: MemberLine; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const fault = (key: Key, says: string): LineFault => {
    const index = keys.indexOf(key);
    const column = { number: index + 1, heading: COLUMNS[key].heading };
    return index === -1 ? { line, says } : { line, column, says };
  };
  const said: Partial<Record<Key, unknown>> = within === undefined ? {} : { network: within };
  keys.forEach((key, index) => {
    const cell = cells[index] ?? '';
    if (key === undefined || cell === '') return;
    try {
      said[key] = COLUMNS[key].read(cell);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(fault(key, error.message));
    }
  });
  const words = keys.flatMap((key, index) => (key && OF_WORDS.has(key) ? (cells[index] ?? '') : []));
  const divided = faults.length === 0 && tellsInAll(words);
  if (divided) faults.push({ line, says: divided.message });
  const missing = requiredWithin(within).filter((key) => !cells[keys.indexOf(key)]);
  faults.push(...missing.map((key) => fault(key, `The ${COLUMNS[key].heading} is missing.`)));
  if (cells.some((cell, index) => cell !== '' && !used[index]))
    faults.push({ line, says: MORE_THAN_HEADINGS });
  const entry: MemberLine = { line, said: said as unknown as CellsSaid, fault };
  faults.push(...contradictions(entry, faults));
  return { line: entry, faults };
}

/** The columns that every line must fill in: all but the network, if there is only one. */
const requiredWithin = (within: string | undefined): Key[] =>
  REQUIRED.filter((key) => key !== 'network' || within === undefined);

const MORE_THAN_HEADINGS =
  'More stands on this line than there are headings. Put quotation marks round cells that have commas in them.';

/** Faults for things that contradict each other within one line. */
function contradictions({ said, fault }: MemberLine, before: LineFault[]): LineFault[] {
  if (before.length > 0) return [];
  const { role, from, until } = said;
  if (role === undefined) {
    const only = [
      'from',
      'organisation',
      'locality',
      'represents',
      'appointedOn',
      'panel',
      'note',
      'sessions',
    ];
    return (only as Key[])
      .filter((key) => said[key] !== undefined)
      .map((key) => fault(key, 'This belongs to a role, and the line gives none.'));
  }
  if (from === undefined || until === undefined || from <= until) return [];
  return [fault('until', `The last day, ${formatDay(until)}, is before the first, ${formatDay(from)}.`)];
}
