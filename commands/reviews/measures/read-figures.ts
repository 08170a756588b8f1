import type { GivenFigure } from '../../../storage/measures/measures.ts';
import type { LineFault } from '../../files/fault.ts';
import { readFileLines } from '../../files/read-lines.ts';
import { readTable } from '../../files/read-table.ts';
import { fileTooLarge, LARGEST_FILE } from '../../given-file.ts';
import { UserError } from '../../user-error.ts';
import { faultsBetween, writtenAlike } from './between-lines.ts';
import { FIGURES_FILE, toFigure } from './figures-file.ts';

/** How many lines a file of figures may have. */
const MOST_LINES = 3_000;

/** What was read from a file of figures: all of them, the faults, and the headings that were ignored. */
export interface FiguresRead {
  figures: GivenFigure[];
  faults: LineFault[];
  passed: string[];
}

/** Reads a file of figures. */
export async function readFigures(bytes: Uint8Array): Promise<FiguresRead> {
  if (bytes.length > LARGEST_FILE) throw fileTooLarge();
  const { lines, faults, passed } = readFileLines(await readTable(bytes), FIGURES_FILE);
  if (lines.length > MOST_LINES) throw tooManyLines(lines.length);
  const alike = writtenAlike(lines);
  const all = [...faults, ...faultsBetween(alike)].sort((one, other) => one.line - other.line);
  if (all.length === 0 && lines.length === 0)
    return { figures: [], faults: [{ line: 1, says: 'There is a heading and no line below it.' }], passed };
  return { figures: alike.map(toFigure), faults: all, passed };
}

const tooManyLines = (count: number): UserError =>
  new UserError(
    `That file has ${count.toLocaleString('en-GB')} lines, and I take in ${MOST_LINES.toLocaleString('en-GB')} at a time. Give fewer indicators or periods.`,
  );
