import { distance } from 'fastest-levenshtein';
import { tellsInAll } from '../door/patients.ts';
import { UserError } from '../user-error.ts';
import type { LineFault } from './fault.ts';
import type { CsvTable, Row } from './read-csv.ts';

/** A column of a file: its heading, and how its cells are read. `read` throws `UserError`. */
export interface FileColumn<Value> {
  heading: string;
  read(cell: string): Value | undefined;
}

/** What is known of a kind of file: what its lines say, by `Said`. */
export interface KindOfFile<Said extends object> {
  columns: { [Key in keyof Said]-?: FileColumn<Exclude<Said[Key], undefined>> };
  /** Other headings that people use for the columns. */
  otherHeadings: Readonly<Record<string, keyof Said & string>>;
  /** The columns that every line must fill in. */
  required: readonly (keyof Said & string)[];
  /** The columns of words. Details that identify a patient may be spread over several of them. */
  ofWords: ReadonlySet<keyof Said>;
  /** Columns that are passed over all the same. */
  barred?: ReadonlySet<keyof Said>;
  /** A column that is not known is a fault, and not ignored. */
  strict?: boolean | undefined;
  /** What every line says without writing it. */
  said?: Partial<Said>;
  /**
   * Faults for things that contradict each other within one line, whatever else is wrong with it: what could not be read is
   * left out of what it says. `isFilled` tells whether anything stands in a column.
   */
  contradictions?(
    line: FileLine<Partial<Said>>,
    isFilled: (key: keyof Said & string) => boolean,
  ): LineFault[];
}

/** A line that could be read. It knows in which column each thing stands. */
export interface FileLine<Said extends object> {
  line: number;
  said: Said;
  /** Makes a fault of this line, in the column of `key` if the file has one. */
  fault(key: keyof Said & string, says: string): LineFault;
}

/**
 * What was read from a file: every correct line, the faults of the others, and the headings that were
 * ignored.
 */
export interface FileRead<Said extends object> {
  lines: FileLine<Said>[];
  faults: LineFault[];
  passed: string[];
}

/** Reads a table of lines of one kind. */
export function readFileLines<Said extends object>(
  { rows, faults: unread }: CsvTable,
  kind: KindOfFile<Said>,
): FileRead<Said> {
  const faults = [...unread];
  const [headings, ...rest] = rows;
  if (!headings)
    return {
      lines: [],
      faults: faults.length > 0 ? faults : [{ line: 1, says: 'This file is empty.' }],
      passed: [],
    };
  const { keys, passed, faults: wrong } = readHeadings(headings, kind);
  if (wrong.length > 0) return { lines: [], faults: [...faults, ...wrong], passed };
  const lines: FileLine<Said>[] = [];
  const used = headings.cells.map((heading, index) => keys[index] !== undefined || heading !== '');
  for (const row of rest) {
    const read = readLine(row, { keys, used }, kind);
    faults.push(...read.faults);
    if (read.faults.length === 0) lines.push(read.line);
  }
  return { lines, faults: faults.sort((a, b) => a.line - b.line), passed };
}

/**
 * Finds which column is which, in any order, case and spacing. A heading that nearly matches one of ours is
 * reported as a slip.
 */
function readHeadings<Said extends object>(
  { line, cells }: Row,
  kind: KindOfFile<Said>,
): { keys: (KeyOf<Said> | undefined)[]; passed: string[]; faults: LineFault[] } {
  const { columns, required, barred, strict = false } = kind;
  const faults: LineFault[] = [];
  const passed: string[] = [];
  const keys = cells.map((heading, index) => {
    const key = keyOf(heading, kind);
    const fault = (says: string) => faults.push({ line, column: { number: index + 1, heading }, says });
    if (heading !== '' && !key) {
      const nearest = nearestTo(heading, kind);
      const isSlip = distance(inPlain(heading).slice(0, 40), nearest) <= Math.max(1, nearest.length / 3);
      if (strict || isSlip) fault(`There is no column of this name. Did you mean ${nearest}?`);
      else passed.push(heading);
    }
    if (key && cells.findIndex((other) => keyOf(other, kind) === key) < index)
      fault('This column is there twice.');
    if (!key || !barred?.has(key)) return key;
    passed.push(heading);
    return undefined;
  });
  for (const key of required) {
    if (!keys.includes(key)) faults.push({ line, says: `The column ${columns[key].heading} is missing.` });
  }
  return { keys, passed, faults };
}

type KeyOf<Said> = keyof Said & string;

/** A heading as it is compared: without case, notes in brackets, and stars. */
export const inPlain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/\(.*?\)|[*:]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

const keysOf = <Said extends object>({ columns }: Pick<KindOfFile<Said>, 'columns'>): KeyOf<Said>[] =>
  Object.keys(columns) as KeyOf<Said>[];

/** The column that has this heading, or one that people use for it. */
export function keyOf<Said extends object>(
  heading: string,
  kind: Pick<KindOfFile<Said>, 'columns' | 'otherHeadings'>,
): KeyOf<Said> | undefined {
  const name = inPlain(heading);
  return keysOf(kind).find((key) => kind.columns[key].heading === name) ?? kind.otherHeadings[name];
}

function nearestTo<Said extends object>(heading: string, kind: KindOfFile<Said>): string {
  const typed = inPlain(heading).slice(0, 40);
  const headings = keysOf(kind).map((key) => kind.columns[key].heading);
  return headings.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0] ?? '';
}

function readLine<Said extends object>(
  { line, cells }: Row,
  { keys, used }: { keys: (KeyOf<Said> | undefined)[]; used: boolean[] },
  { columns, required, ofWords, contradictions, ...kind }: KindOfFile<Said>,
): { line: FileLine<Said>; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const fault = (key: KeyOf<Said>, says: string): LineFault => {
    const index = keys.indexOf(key);
    const column = { number: index + 1, heading: columns[key].heading };
    return index === -1 ? { line, says } : { line, column, says };
  };
  const said: Partial<Said> = { ...kind.said };
  keys.forEach((key, index) => {
    const cell = cells[index] ?? '';
    if (key === undefined || cell === '') return;
    try {
      said[key] = columns[key].read(cell);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(fault(key, error.message));
    }
  });
  const words = keys.flatMap((key, index) => (key && ofWords.has(key) ? (cells[index] ?? '') : []));
  const divided = faults.length === 0 && tellsInAll(words);
  if (divided) faults.push({ line, says: divided.message });
  const isFilled = (key: KeyOf<Said>) => Boolean(cells[keys.indexOf(key)]);
  const missing = required.filter((key) => !isFilled(key));
  faults.push(...missing.map((key) => fault(key, `The ${columns[key].heading} is missing.`)));
  if (cells.some((cell, index) => cell !== '' && !used[index]))
    faults.push({ line, says: MORE_THAN_HEADINGS });
  const entry: FileLine<Said> = { line, said: said as Said, fault };
  faults.push(...(contradictions?.(entry, isFilled) ?? []));
  return { line: entry, faults };
}

const MORE_THAN_HEADINGS =
  'More stands on this line than there are headings. Put quotation marks round cells that have commas in them.';
