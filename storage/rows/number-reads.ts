import { Prisma } from '../generated/client.ts';
import type { NumberedTable } from '../tables.ts';
import { columnsOf } from './columns.ts';
import type { ReadTransaction } from './transaction.ts';

interface NumberedRow {
  id: string;
  status: string;
  because?: string | null;
}

/**
 * How a store converts its rows. With `orCancelled`, records that were withdrawn by being cancelled for a
 * reason are found too.
 */
interface RowMapping<Row, Kept> {
  fromRow(row: Row): Kept;
  orCancelled?: true;
}

/**
 * Finds records with short references, in our own SQL, as most commands name one and every card shows one.
 * The schema gives `fields`.
 */
export function numberedReads<Row extends NumberedRow, Kept extends { id: string }>(
  tx: ReadTransaction,
  table: NumberedTable,
  fields: { [F in keyof Row & string]: F },
  { fromRow, orCancelled }: RowMapping<Row, Kept>,
) {
  const rowsWhere = (is: Prisma.Sql): Promise<Row[]> =>
    tx.$queryRaw<Row[]>`SELECT ${columnsOf('t', fields)} FROM ${Prisma.raw(`"${table}"`)} AS t WHERE ${is}`;
  const stands = ({ status, because }: Row): boolean =>
    status !== 'withdrawn' || (orCancelled === true && because !== null);

  return {
    async get(id: string): Promise<Kept | null> {
      const [row] = await rowsWhere(Prisma.sql`id = ${id}::uuid`);
      return row ? fromRow(row) : null;
    },

    /** The records with these ids, in this order. */
    async withIds(ids: string[]): Promise<Kept[]> {
      const found = await rowsWhere(Prisma.sql`id = ANY(${ids}::uuid[])`);
      return found.map(fromRow).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    },

    /** The record with this number, if it can be referred to. */
    async byNumber(networkId: string, number: number): Promise<Kept | null> {
      const [row] = await rowsWhere(Prisma.sql`network_id = ${networkId}::uuid AND number = ${number}`);
      return row && stands(row) ? fromRow(row) : null;
    },

    /** The nearest numbers in use to one that is not. */
    nearest: (networkId: string, number: number): Promise<number[]> =>
      nearestNumbers(tx, table, networkId, number),
  };
}

/** The numbers in use nearest to `number`: up to two below and two above, lowest first. */
export async function nearestNumbers(
  tx: ReadTransaction,
  table: NumberedTable,
  networkId: string,
  number: number,
): Promise<number[]> {
  const from = Prisma.raw(`"${table}"`);
  const rows = await tx.$queryRaw<{ number: number }[]>`
    (SELECT number FROM ${from} WHERE network_id = ${networkId}::uuid AND number < ${number} AND status <> 'withdrawn'
     ORDER BY number DESC LIMIT 2)
    UNION ALL
    (SELECT number FROM ${from} WHERE network_id = ${networkId}::uuid AND number > ${number} AND status <> 'withdrawn'
     ORDER BY number LIMIT 2)
    ORDER BY number`;
  return rows.map((row) => row.number);
}
