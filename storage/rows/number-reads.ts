import { Prisma } from '../generated/client.ts';
import type { NumberedTable } from '../tables.ts';
import type { ReadTransaction } from './transaction.ts';

/** A table whose rows have numbers in their network, as Prisma's client reads it. */
interface Numbered<Row> {
  findUnique(of: {
    where: { id: string } | { networkId_number: { networkId: string; number: number } };
  }): PromiseLike<Row | null>;
  findMany(of: { where: { id: { in: string[] } } }): PromiseLike<Row[]>;
}

interface NumberedRow {
  id: string;
  status: string;
  because?: string | null;
}

/** What a store makes of its rows. `orCancelled`: what was withdrawn by being cancelled, and says why, is still referred to. */
interface Kind<Row, Kept> {
  fromRow(row: Row): Kept;
  orCancelled?: true;
}

/** How the records that have short references are found. */
export function numberedReads<Row extends NumberedRow, Kept extends { id: string }>(
  tx: ReadTransaction,
  table: NumberedTable,
  rows: Numbered<Row>,
  { fromRow, orCancelled }: Kind<Row, Kept>,
) {
  const stands = ({ status, because }: Row): boolean =>
    status !== 'withdrawn' || (orCancelled === true && because !== null);

  return {
    async get(id: string): Promise<Kept | null> {
      const row = await rows.findUnique({ where: { id } });
      return row && fromRow(row);
    },

    /** The records with these ids, in this order. */
    async withIds(ids: string[]): Promise<Kept[]> {
      const found = await rows.findMany({ where: { id: { in: ids } } });
      return found.map(fromRow).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    },

    /** The record with this number, if it can be referred to. */
    async byNumber(networkId: string, number: number): Promise<Kept | null> {
      const row = await rows.findUnique({ where: { networkId_number: { networkId, number } } });
      return row && stands(row) ? fromRow(row) : null;
    },

    /** The numbers in use nearest to one that is not. */
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
