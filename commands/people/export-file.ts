import { type HeldRows, idOfRow } from '../../storage/people/personal-data-reads.ts';
import { plainWords, writtenOutIn } from '../../storage/rows/kept-words.ts';
import type { Capability } from '../capability.ts';
import type { ExportedTable } from '../parts/exported-table.ts';

/** How much of a record's words is shown to be read, in characters. */
const LONGEST_LINE = 120;

type Row = HeldRows[string][number];

/**
 * All that is held on a person, as the text of a file that people read from its beginning and computers as JSON: who they are,
 * a line for each record of a kind that tells people something, and then every record whole, without what is empty.
 */
export function exportFile(held: HeldRows, all: readonly Capability[]): string {
  const told = all.flatMap(({ exported = {} }) => Object.entries(exported));
  const lists = told.flatMap(([table, each]) => {
    const rows = inOrder(table, held[table] ?? []);
    return rows.length === 0 ? [] : [[each.heading, rows.map((row) => lineOf(row, each))] as const];
  });
  const records = Object.keys(held)
    .sort()
    .map((table) => [table, inOrder(table, held[table] ?? []).map(whole)] as const);
  const file = { You: aboutYou(held), ...Object.fromEntries(lists), records: Object.fromEntries(records) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const inOrder = (table: string, rows: Row[]): Row[] =>
  rows.toSorted((a, b) => (idOfRow(table, a) < idOfRow(table, b) ? -1 : 1));

const whole = (row: Row): object =>
  writtenOutIn(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));

function aboutYou({ people = [], accounts = [] }: HeldRows): object {
  const known = (values: (Row[string] | undefined)[]): string =>
    [...new Set(values.flatMap((value) => (value ? [String(value)] : [])))].join(', ') || 'Not known';
  return {
    Name: known(people.map(({ name }) => name)),
    Email: known([...people, ...accounts].map(({ email }) => email)),
  };
}

/** When it was, and the beginning of the words that say most; the rest is among the records. */
function lineOf(row: Row, { when, says }: ExportedTable): string {
  const said = says.flatMap((column) => (row[column] ? [plainWords(String(row[column]))] : []));
  const what = said.join(', ').replaceAll('_', ' ');
  return `${String(row[when] ?? '').slice(0, 10)} ${what.length > LONGEST_LINE ? `${what.slice(0, LONGEST_LINE)}…` : what}`.trim();
}
