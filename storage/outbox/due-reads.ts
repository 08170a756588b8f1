import { Prisma } from '../generated/client.ts';
import type { DueRows, Table } from '../rows/table.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { networkInSql, tables } from '../tables.ts';
import type { Due } from './due.ts';

/** The first `limit` jobs due by `until`, by due time. Jobs that settle records of closed networks are left out. */
export async function readDue(tx: ReadTransaction, until: Date, limit: number): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`${dueQuery(until, limit)}`;
}

/** The SQL for them. An index finds the first due rows of each table. */
export function dueQuery(until: Date, limit: number): Prisma.Sql {
  const due = tables.flatMap((table) => (table.due ? [dueIn(table, table.due, until, limit)] : []));
  return Prisma.sql`${Prisma.join(due, ' UNION ALL ')} ORDER BY "dueAt" LIMIT ${limit}`;
}

function dueIn(
  table: Table,
  { job, at, where, onlyInOpenNetwork }: DueRows,
  until: Date,
  limit: number,
): Prisma.Sql {
  const [rows, when] = [Prisma.raw(table.name), Prisma.raw(`t.${at}`)];
  const isOpen = `EXISTS (SELECT 1 FROM networks AS n WHERE n.id = ${networkInSql(table, 't')} AND n.status = 'active')`;
  const and = [where, onlyInOpenNetwork && isOpen].flatMap((each) => (each ? [`AND ${each}`] : []));
  return Prisma.sql`
    (SELECT ${job}::text AS job, t.id, ${when} AS "dueAt" FROM ${rows} AS t
     WHERE ${when} <= ${until} ${Prisma.raw(and.join(' '))} ORDER BY ${when} LIMIT ${limit})`;
}
