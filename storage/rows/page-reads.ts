import { Prisma } from '../generated/client.ts';
import type { NumberedTable } from '../tables.ts';
import { columnsOf } from './columns.ts';
import type { ReadTransaction } from './transaction.ts';

/** Reads a page of a network's records. */
type ReadPage<Kept> = (
  networkId: string,
  among: Prisma.Sql | Prisma.Sql[],
  order: Prisma.Sql,
  span: { skip: number; take: number },
) => Promise<Kept[]>;

/**
 * How pages of a network's records are read, in an order that an index of the table has. Their numbers are
 * found in the index alone, so that of the pages before it no rows are read. The condition `among` says which
 * records are meant; several say which parts of an index are, each in order, and are merged.
 */
export const pagesOf =
  <Row, Kept>(
    tx: ReadTransaction,
    table: NumberedTable,
    fields: { [F in keyof Row & string]: F },
    fromRow: (row: Row) => Kept,
  ): ReadPage<Kept> =>
  async (networkId, among, order, { skip, take }) => {
    const from = Prisma.raw(`"${table}"`);
    const parts = [among].flat().map(
      (part) => Prisma.sql`
        (SELECT * FROM ${from} WHERE network_id = ${networkId}::uuid AND ${part} ORDER BY ${order})`,
    );
    const rows = await tx.$queryRaw<Row[]>`
      SELECT ${columnsOf('t', fields)} FROM ${from} AS t
      WHERE network_id = ${networkId}::uuid AND number = ANY(ARRAY(
        SELECT number FROM (${Prisma.join(parts, ' UNION ALL ')}) AS found
        ORDER BY ${order} LIMIT ${take} OFFSET ${skip}))
      ORDER BY ${order}`;
    return rows.map(fromRow);
  };
