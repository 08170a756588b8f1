import { Prisma } from '../generated/client.ts';
import type { TableName } from '../tables.ts';
import { toSnake } from './spelling.ts';
import type { Transaction } from './transaction.ts';

/**
 * Inserts rows in one statement, and skips those whose key exists. Resolves to how many were inserted. Fields are named as in
 * the schema. Prisma would plan a `createMany` each time, and every command inserts rows.
 */
export async function insertRows(tx: Transaction, table: TableName, rows: object[]): Promise<number> {
  return rows.length === 0 ? 0 : tx.$executeRaw`${insertion(table, rows)}`;
}

/** Inserts a row. Throws if its key exists. */
export async function insertRow(tx: Transaction, table: TableName, row: object): Promise<void> {
  await tx.$executeRaw`${filling(table, [row])}`;
}

/** `insertRows` as SQL, for a larger statement. */
export const insertion = (table: TableName, rows: object[]): Prisma.Sql =>
  Prisma.sql`${filling(table, rows)} ON CONFLICT DO NOTHING`;

/** `insertRow` as SQL: fails if a key exists. */
export function filling(table: TableName, rows: object[]): Prisma.Sql {
  const columns = Prisma.raw(columnsOf(rows).join(', '));
  const into = Prisma.raw(table);
  return Prisma.sql`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${toJson(rows)}::jsonb)`;
}

/**
 * Updates the rows with these ids that are one version behind, in one statement: an optimistic lock. Resolves to how many,
 * which is fewer than given if another request has changed one.
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

/** The column names, quoted, as some are SQL keywords. */
const columnsOf = (rows: object[]): string[] =>
  [...new Set(rows.flatMap(Object.keys))].map((field) => `"${toSnake(field)}"`);

const toJson = (rows: object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [toSnake(field), value])),
    ),
  );
