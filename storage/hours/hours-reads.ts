import { Prisma, type Hours as Row } from '../generated/client.ts';
import { columnsOf } from '../rows/columns.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { fromRow, type Hours } from './hours.ts';

/** Reads when people work. */
export function hoursReads({ tx }: ReadContext) {
  return {
    /** When a person works; null if they have never said. In SQL of our own, as every reminder asks for it. */
    async of(personId: string): Promise<Hours | null> {
      const [row] = await tx.$queryRaw<
        [Row?]
      >`SELECT ${columns} FROM hours AS h WHERE person_id = ${personId}::uuid`;
      return row ? fromRow(row) : null;
    },
  };
}

const columns = columnsOf('h', Prisma.HoursScalarFieldEnum);
