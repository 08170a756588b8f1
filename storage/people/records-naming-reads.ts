import { Prisma } from '../generated/client.ts';
import type { Table } from '../rows/table.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { tables } from '../tables.ts';

/** The records whose cards name these people. */
export async function recordsNaming(tx: ReadTransaction, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`${Prisma.join(
    tables.flatMap((table) => namingIn(table, ids)),
    ' UNION ',
  )}`;
  return rows.map(({ id }) => id);
}

function namingIn(table: Table, ids: string[]): Prisma.Sql[] {
  const columns = Object.entries(table.people ?? {}).flatMap(([column, { onCard }]) =>
    onCard ? column : [],
  );
  if (columns.length === 0) return [];
  const named = columns.map((column) => Prisma.sql`t.${Prisma.raw(column)} = ANY(${ids}::uuid[])`);
  return [recordsShowing(table, Prisma.raw(table.name), Prisma.join(named, ' OR '))];
}

/** SQL for the records whose cards show some rows of a table: those in `rows` that fulfil `where`. */
export function recordsShowing(table: Table, rows: Prisma.Sql, where: Prisma.Sql): Prisma.Sql {
  const { ids, join = '', where: shown = 'true' } = table.cards ?? { ids: [`t.${table.id ?? 'id'}`] };
  return Prisma.sql`
    SELECT unnest(ARRAY[${Prisma.raw(ids.join(', '))}])::text AS id FROM ${rows} AS t ${Prisma.raw(join)}
    WHERE (${where}) AND (${Prisma.raw(shown)})`;
}
