import { type HeldRows, idOfRow } from '../../storage/people/personal-data-reads.ts';
import { plainWords, writtenOutIn } from '../../storage/rows/kept-words.ts';
import type { Capability } from '../capability.ts';
import type { ExportedTable } from '../parts/exported-table.ts';

/** A line about a record has at most this many characters of its words. */
const LONGEST_LINE = 120;

type HeldRow = HeldRows[string][number];

/**
 * Everything held on a person, as the text of a JSON file that people can read from the top: who they are, a
 * line for each record that means something to people, and then every record in full, without empty values.
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

const inOrder = (table: string, rows: HeldRow[]): HeldRow[] =>
  rows.toSorted((a, b) => (idOfRow(table, a) < idOfRow(table, b) ? -1 : 1));

const whole = (row: HeldRow): object =>
  writtenOutIn(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));

function aboutYou({ people = [], accounts = [] }: HeldRows): object {
  const known = (values: (HeldRow[string] | undefined)[]): string =>
    [...new Set(values.flatMap((value) => (value ? [String(value)] : [])))].join(', ') || 'Not known';
  return {
    Name: known(people.map(({ name }) => name)),
    Email: known([...people, ...accounts].map(({ email }) => email)),
  };
}

/** One line about a record: its date, and the beginning of its most informative words. */
function lineOf(row: HeldRow, { when, says }: ExportedTable): string {
  const said = says.flatMap((column) => (row[column] ? [plainWords(String(row[column]))] : []));
  const what = said.join(', ').replaceAll('_', ' ');
  return `${String(row[when] ?? '').slice(0, 10)} ${what.length > LONGEST_LINE ? `${what.slice(0, LONGEST_LINE)}…` : what}`.trim();
}
