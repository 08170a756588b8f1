import { type CsvTable, plainSpaces, readCsv } from './read-csv.ts';

/** How an XLSX file begins, as any zip does, and how a workbook of before 2007 does. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a file as a spreadsheet keeps or saves it: an XLSX workbook, of which the first sheet counts, or CSV. */
export async function readTable(bytes: Uint8Array): Promise<CsvTable> {
  if (beginsWith(bytes, ZIP)) return readWorkbook(bytes);
  if (beginsWith(bytes, OLD_WORKBOOK))
    return unread('This is a workbook of an old kind (.xls). Save it as .xlsx or as CSV.');
  return readCsv(bytes);
}

const beginsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const unread = (says: string): CsvTable => ({ rows: [], faults: [{ line: 1, says }] });

async function readWorkbook(bytes: Uint8Array): Promise<CsvTable> {
  // The reader is loaded only where there is a workbook to read: a bot that starts has no need of it.
  const { readSheet } = await import('read-excel-file/node');
  try {
    const sheet = await readSheet(Buffer.from(bytes));
    const rows = sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(toText) }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), faults: [] };
  } catch {
    return unread(
      'This workbook cannot be read. Open it, save it again as .xlsx without a password, or as CSV.',
    );
  }
}

/** A cell as CSV would have it; a date by its day, of which a workbook knows no zone. */
function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return plainSpaces(String(cell));
}
