/** What a spreadsheet would take for a formula, however many apostrophes are before it. */
export const FORMULA = /^'*[=+\-@\t\r\n]/;

const NEEDS_QUOTES = /[",;\t\r\n]/;

/**
 * Writes rows so that a spreadsheet reads them as they are: it takes nothing in them for a formula, as an apostrophe is
 * put before what it would.
 */
export function writeCsv(rows: string[][]): string {
  return rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
