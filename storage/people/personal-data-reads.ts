import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Table } from '../rows/table.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { tableNamed, tables } from '../tables.ts';

/** All rows that name a person, by table. */
export type HeldRows = Record<string, Prisma.JsonObject[]>;

/** Reads what is held on a person. `ids` include those of people linked into them. */
export const personalDataReads = ({ tx }: ReadContext) => ({
  held: (ids: string[]): Promise<HeldRows> => readHeld(tx, ids),
});

/** The id of a row. */
export const idOfRow = (table: string, row: Prisma.JsonObject): string =>
  String(row[idColumn(tableNamed(table))]);

const idColumn = ({ id = 'id' }: Table): string => id;

/** All rows that name one of these people, and the parts of those rows. */
export async function readHeld(tx: ReadTransaction, ids: string[]): Promise<HeldRows> {
  const held: HeldRows = {};
  for (const table of tables) {
    const columns = Object.keys(table.people ?? {});
    if (columns.length > 0) held[table.name] = await rowsOf(tx, table, columns, ids);
  }
  for (const table of tables) {
    if (!table.partOf) continue;
    const { by, of } = table.partOf;
    const wholes = (held[of] ?? []).map((row) => idOfRow(of, row));
    held[table.name] = await rowsOf(tx, table, [by], wholes);
  }
  return held;
}

/** The rows of a table in which one of these columns has one of these ids. */
async function rowsOf(
  tx: ReadTransaction,
  table: Table,
  columns: string[],
  ids: string[],
): Promise<Prisma.JsonObject[]> {
  const rows = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    SELECT to_jsonb(t) AS row FROM ${Prisma.raw(`"${table.name}"`)} AS t WHERE ${namesAny(columns, ids)}
    ORDER BY ${Prisma.raw(`"${idColumn(table)}"`)}`;
  return rows.map(({ row }) => row);
}

/** SQL condition that one of these columns has one of these ids. */
export const namesAny = (columns: string[], ids: string[]): Prisma.Sql =>
  Prisma.join(
    columns.map((column) => Prisma.sql`${Prisma.raw(`"${column}"`)} = ANY(${ids}::uuid[])`),
    ' OR ',
  );
