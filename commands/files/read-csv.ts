import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { FORMULA } from '../documents/csv.ts';
import type { LineFault } from './fault.ts';

/** A line of a file: its number, from 1, and its cells. */
export interface Row {
  line: number;
  cells: string[];
}

/** The lines of a file that are not empty, and the faults of those that cannot be read. */
export interface CsvTable {
  rows: Row[];
  faults: LineFault[];
}

/**
 * Reads UTF-8 text as spreadsheets save it, with commas, semicolons, tabs or bars between cells. Lines that
 * cannot be read become faults, and the others are still read. Empty lines are left out.
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  const decoded = fromUtf8(bytes);
  if (decoded === undefined) return { rows: [], faults: [{ line: notUtf8(bytes), says: SAVE_AS }] };
  // Line ends are made uniform first, because inside quotes the parser would count both characters of
  // `\r\n`.
  const { text, delimiter } = toParts(decoded.replaceAll(/\r\n?/g, '\n'));
  const skipped: (CsvError | undefined)[] = [];
  const read = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => void skipped.push(error),
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const rows = read.map(({ record, info }) => ({
    line: info.lines - record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 0),
    cells: record.map((cell) => plainSpaces(FORMULA.test(cell) ? cell.replace(/^'/, '') : cell)),
  }));
  const faults = toFaults(skipped, read.at(-1)?.info.lines ?? 0);
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), faults };
}

/** The separators that spreadsheets of all languages use. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The separator is a comma unless the headings contain another one, or a first line such as `sep=;` names
 * it, as spreadsheets understand. That line is emptied and not removed, so that the other lines keep their
 * numbers.
 */
function toParts(text: string): { text: string; delimiter: string } {
  const [, said] = /^\s*"?sep=([^\n"]+)"?(?=\n|$)/i.exec(text) ?? [];
  if (said !== undefined)
    return {
      text: text.replace(/^[^\n]*/, ''),
      delimiter: DELIMITERS.find((each) => said.startsWith(each)) ?? ',',
    };
  const headings = text.trimStart().split('\n', 1)[0] ?? '';
  const found = DELIMITERS.find((each) => headings.includes(each));
  return { text, delimiter: found ?? ',' };
}

/**
 * Removes spaces that do not break and invisible characters, which come with cells copied from web pages
 * and letters.
 */
export const plainSpaces = (cell: string): string =>
  cell
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .trim();

const SAVE_AS = 'This file is not text in UTF-8. In Excel, save it as “CSV UTF-8 (comma delimited)”.';

/** The text; undefined if the bytes are in another encoding. */
function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The first line that is not UTF-8, often because of a name with an accent. */
function notUtf8(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end;
    if (fromUtf8(bytes.subarray(from, to)) === undefined) return line;
    from = to + 1;
  }
  return 1;
}

/**
 * One fault for each misquoted line. An unclosed quotation mark is reported only without others, since it
 * may result from an earlier mistake.
 */
function toFaults(errors: (CsvError | undefined)[], lastRead: number): LineFault[] {
  const misquoted = errors.filter((error) => error?.code !== 'CSV_QUOTE_NOT_CLOSED');
  const lines = [...new Set(misquoted.map((error) => Number(error?.lines ?? 1)))];
  if (errors.length > 0 && lines.length === 0)
    return [{ line: lastRead + 1, says: 'A quotation mark is opened and never closed.' }];
  return lines.map((line) => ({ line, says: MISQUOTED }));
}

const MISQUOTED =
  'The quotation marks are not right. Put them round the whole cell, and write those inside it twice.';
