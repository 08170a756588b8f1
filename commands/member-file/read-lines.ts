import { distance } from 'fastest-levenshtein';
import { formatDay } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import { COLUMNS, REQUIRED, type Said } from './columns.ts';
import type { Fault } from './fault.ts';
import { type Row, readCsv } from './read-csv.ts';

/** A line that could be read, and which column of its file each thing it says is in. */
export interface Line {
  line: number;
  said: Said;
  /** A fault of this line, in the column of what is wrong where it has one. */
  fault(key: keyof Said, says: string): Fault;
}

type Key = keyof Said;
const KEYS = Object.keys(COLUMNS) as Key[];

/** What headings are called besides. */
const OTHER_HEADINGS: Record<string, Key> = {
  'email address': 'email',
  'is a clinician': 'clinician',
  appointed: 'appointedOn',
  'sessions a week': 'sessions',
};

/** Reads a file of members: every line that is right, and every fault of the others. */
export function readLines(bytes: Uint8Array): { lines: Line[]; faults: Fault[] } {
  const { rows, faults } = readCsv(bytes);
  const [headings, ...rest] = rows;
  if (!headings)
    return { lines: [], faults: faults.length > 0 ? faults : [{ line: 1, says: 'This file is empty.' }] };
  const { keys, faults: wrong } = readHeadings(headings);
  if (wrong.length > 0) return { lines: [], faults: [...faults, ...wrong] };
  const lines: Line[] = [];
  for (const row of rest) {
    const read = readLine(row, keys);
    faults.push(...read.faults);
    if (read.faults.length === 0) lines.push(read.line);
  }
  return { lines, faults: faults.sort((a, b) => a.line - b.line) };
}

/** Which column is which, in any order, case and spelling of gaps. */
function readHeadings({ line, cells }: Row): { keys: (Key | undefined)[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const keys = cells.map((heading, index) => {
    const key = keyOf(heading);
    const fault = (says: string) => faults.push({ line, column: { number: index + 1, heading }, says });
    if (heading !== '' && !key) fault(`There is no column of this name. Did you mean ${nearestTo(heading)}?`);
    if (key && cells.findIndex((other) => keyOf(other) === key) < index) fault('This column is there twice.');
    return key;
  });
  for (const key of REQUIRED) {
    if (!keys.includes(key)) faults.push({ line, says: `The column ${COLUMNS[key].heading} is missing.` });
  }
  return { keys, faults };
}

const inPlain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

function keyOf(heading: string): Key | undefined {
  const name = inPlain(heading);
  return KEYS.find((key) => COLUMNS[key].heading === name) ?? OTHER_HEADINGS[name];
}

function nearestTo(heading: string): string {
  const typed = inPlain(heading).slice(0, 40);
  const headings = KEYS.map((key) => COLUMNS[key].heading);
  return headings.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0] ?? '';
}

function readLine({ line, cells }: Row, keys: (Key | undefined)[]): { line: Line; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (key: Key, says: string): Fault => {
    const index = keys.indexOf(key);
    const column = { number: index + 1, heading: COLUMNS[key].heading };
    return index === -1 ? { line, says } : { line, column, says };
  };
  const said: Partial<Record<Key, unknown>> = {};
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
  const missing = REQUIRED.filter((key) => !cells[keys.indexOf(key)]);
  faults.push(...missing.map((key) => fault(key, `The ${COLUMNS[key].heading} is missing.`)));
  if (cells.some((cell, index) => cell !== '' && keys[index] === undefined))
    faults.push({ line, says: MORE_THAN_HEADINGS });
  const entry: Line = { line, said: said as unknown as Said, fault };
  faults.push(...contradictions(entry, faults));
  return { line: entry, faults };
}

const MORE_THAN_HEADINGS =
  'More stands on this line than there are headings. Put quotation marks round cells that have commas in them.';

/** What cannot be so within one line. */
function contradictions({ said, fault }: Line, before: Fault[]): Fault[] {
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
