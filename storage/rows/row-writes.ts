import { Prisma } from '../generated/client.ts';
import type { TableName } from '../tables.ts';
import { toSnake } from './spelling.ts';
import type { Transaction } from './transaction.ts';

/**
 * Adds rows to a table in one statement; those whose key is there already are let be. How many were added. Fields are
 * named as in the schema. Prisma would plan a `createMany` anew each time, and these are in every command.
 */
export async function insertRows(tx: Transaction, table: TableName, rows: object[]): Promise<number> {
  return rows.length === 0 ? 0 : tx.$executeRaw`${insertion(table, rows)}`;
}

/** Adds a row that cannot be there yet. Throws where its key is. */
export async function insertRow(tx: Transaction, table: TableName, row: object): Promise<void> {
  await tx.$executeRaw`${filling(table, [row])}`;
}

/** What `insertRows` does as SQL, for a statement that does more; of one row or several. */
export const insertion = (table: TableName, rows: object[]): Prisma.Sql =>
  Prisma.sql`${filling(table, rows)} ON CONFLICT DO NOTHING`;

function filling(table: TableName, rows: object[]): Prisma.Sql {
  const columns = Prisma.raw(columnsOf(rows).join(', '));
  const into = Prisma.raw(table);
  return Prisma.sql`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${toJson(rows)}::jsonb)`;
}

/**
 * Writes rows over those that have their ids and are one version behind, in one statement. How many there were: fewer
 * than were given where someone else has changed one meanwhile.
 */
export async function updateRows(
  tx: Transaction,
  table: TableName,
  rows: { id: string; version: number }[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const into = Prisma.raw(table);
  const columns = columnsOf(rows).filter((column) => column !== '"id"');
  const set = Prisma.raw(columns.map((column) => `${column} = changed.${column}`).join(', '));
  return tx.$executeRaw`
    UPDATE ${into} AS kept SET ${set} FROM jsonb_populate_recordset(NULL::${into}, ${toJson(rows)}::jsonb) AS changed
    WHERE kept.id = changed.id AND kept.version = changed.version - 1`;
}

/** Quoted, as some are words of SQL too. */
const columnsOf = (rows: object[]): string[] =>
  [...new Set(rows.flatMap(Object.keys))].map((field) => `"${toSnake(field)}"`);

const toJson = (rows: object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [toSnake(field), value])),
    ),
  );
