import type { ReadContext } from '../rows/store-context.ts';
import { fromRow, type Hours } from './hours.ts';

/** Reads when people work. */
export function hoursReads({ tx }: ReadContext) {
  return {
    /** When a person works; null if they have never said. */
    async of(personId: string): Promise<Hours | null> {
      const row = await tx.hours.findUnique({ where: { personId } });
      return row && fromRow(row);
    },
  };
}
