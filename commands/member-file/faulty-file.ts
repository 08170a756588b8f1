import { UserError } from '../user-error.ts';
import type { Imported } from './imported.ts';

/** How many faults are shown. The rest are only counted. */
const MOST_FAULTS = 1_000;

/**
 * The error for a file with faults. Nothing of it is imported, and all its faults are reported line by
 * line.
 */
export class FaultyFile extends UserError {
  readonly found: Imported;

  constructor(found: Imported) {
    super('Some lines of the file cannot be taken in.');
    this.found = found;
  }

  /** All faults as sentences about the file of this name. */
  sayOf(file: string): string {
    const { faults } = this.found;
    const lines = faults.slice(0, MOST_FAULTS).map(({ line, column, says }) => {
      const where = column ? `, column ${column.number} (${column.heading})` : '';
      return `${file}, line ${line}${where}: ${says}\n`;
    });
    const more = faults.length - lines.length;
    const rest = more > 0 ? `And ${more.toLocaleString('en-GB')} more.\n` : '';
    const these = faults.length === 1 ? 'this' : 'these';
    return `${lines.join('')}${rest}\nNothing was imported. Mend ${these}, and import the file again.\n`;
  }
}
