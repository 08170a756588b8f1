import { unzipSync, zipSync } from 'fflate';
import { type CsvTable, plainSpaces, readCsv } from './read-csv.ts';

/** The first bytes of an XLSX file, which are those of any zip file, and of a workbook from before 2007. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a spreadsheet: the first sheet of an XLSX workbook, or a CSV file. */
export async function readTable(bytes: Uint8Array): Promise<CsvTable> {
  if (beginsWith(bytes, ZIP)) return readWorkbook(bytes);
  if (beginsWith(bytes, OLD_WORKBOOK))
    return unread('This is a workbook of an old kind (.xls). Save it as .xlsx or as CSV.');
  return readCsv(bytes);
}

const beginsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const unread = (says: string): CsvTable => ({ rows: [], faults: [{ line: 1, says }] });

/** The most that the files in a workbook may come to, in bytes; ten thousand members take a third of it. */
const MOST_UNPACKED = 20_000_000;

/**
 * The same workbook with nothing packed in it, so that its reader has no more to unpack than the files say that they hold.
 * Null if that is more than a table can be.
 */
function unpacked(bytes: Uint8Array): Uint8Array | null {
  let size = 0;
  const files = unzipSync(bytes, {
    filter({ originalSize }) {
      size += originalSize;
      return size <= MOST_UNPACKED;
    },
  });
  return size <= MOST_UNPACKED ? zipSync(files, { level: 0 }) : null;
}

async function readWorkbook(bytes: Uint8Array): Promise<CsvTable> {
  // The reader is loaded only when there is a workbook to read, so that the bot starts without it.
  const { readSheet } = await import('read-excel-file/node');
  try {
    const plain = unpacked(bytes);
    if (!plain) return unread('This workbook is too large. Save its first sheet as CSV.');
    const sheet = await readSheet(Buffer.from(plain));
    const rows = sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(toText) }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), faults: [] };
  } catch {
    return unread(
      'This workbook cannot be read. Open it, save it again as .xlsx without a password, or as CSV.',
    );
  }
}

/** A cell as CSV would have it. A date becomes its day, because workbooks know no time zones. */
function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return plainSpaces(String(cell));
}
