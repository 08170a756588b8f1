/** Matches text that a spreadsheet would read as a formula, even after some apostrophes. */
export const FORMULA = /^'*[=+\-@\t\r\n]/;

/** Excel reads UTF-8 as another encoding unless the file begins with this mark. */
const BOM = '\ufeff';

/** The bytes of a CSV file that spreadsheets open. */
export const writeCsvFile = (rows: string[][]): Uint8Array =>
  new TextEncoder().encode(`${BOM}${writeCsv(rows)}`);

const NEEDS_QUOTES = /[",;\t\r\n]/;

/**
 * Writes rows as CSV. Text that a spreadsheet would read as a formula gets an apostrophe in front, so that it
 * stays text.
 */
export function writeCsv(rows: string[][]): string {
  return rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
