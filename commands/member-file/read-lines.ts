import { formatDay } from '../dates/dates.ts';
import type { LineFault } from '../files/fault.ts';
import type { CsvTable, Row } from '../files/read-csv.ts';
import { type FileLine, type FileRead, inPlain, keyOf, readFileLines } from '../files/read-lines.ts';
import { type CellsSaid, COLUMNS, OF_WORDS, REQUIRED } from './columns.ts';

/** A line that could be read. It knows in which column each thing stands. */
export type MemberLine = FileLine<CellsSaid>;

type Key = keyof CellsSaid;

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

/** What was read from a file of members. */
export type LinesRead = FileRead<CellsSaid>;

/** How a table is read. */
export interface TableReading {
  /** A column that is not known is a fault, and not ignored. */
  strict?: boolean | undefined;
  /** The name of the only network that the lines may be about. They need not say it, and cannot give accounts. */
  within?: string;
}

/** Columns that only those who run the bot may fill in: an account acts as its person in every network. */
const OF_OPERATORS: ReadonlySet<Key> = new Set(['slack', 'teams']);

const headings = { columns: COLUMNS, otherHeadings: OTHER_HEADINGS };

/** Reads a table of members. */
export function readLines({ rows, faults }: CsvTable, { strict, within }: TableReading = {}): LinesRead {
  const table = { rows: rows.map(withWholeName(rows[0])), faults };
  const kind = { ...headings, ofWords: OF_WORDS, strict, contradictions };
  if (within === undefined) return readFileLines(table, { ...kind, required: REQUIRED });
  return readFileLines(table, {
    ...{ ...kind, barred: OF_OPERATORS, said: { network: within } },
    required: REQUIRED.filter((key) => key !== 'network'),
  });
}

/**
 * Joins a first name and a surname into one name. It goes into the first of their two columns, and the
 * other is emptied.
 */
function withWholeName(heads: Row | undefined): (row: Row) => Row {
  const [first = -1, last = -1] = NAME_PARTS.map((names) =>
    (heads?.cells ?? []).findIndex((heading) => names.includes(inPlain(heading))),
  );
  if (first < 0 || last < 0 || heads?.cells.some((heading) => keyOf(heading, headings) === 'name'))
    return (row) => row;
  return (row) => {
    const whole = row === heads ? 'name' : [row.cells[first], row.cells[last]].filter(Boolean).join(' ');
    const cells = row.cells.map((cell, index) => (index === first ? whole : index === last ? '' : cell));
    return { ...row, cells };
  };
}

/** Faults for things that contradict each other within one line. */
function contradictions(
  { said, fault }: FileLine<Partial<CellsSaid>>,
  isFilled: (key: Key) => boolean,
): LineFault[] {
  const { from, until } = said;
  if (!isFilled('role')) {
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
