import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { tableNamed } from '../tables.ts';
import type { FoundName, Line } from './names.ts';
import { textsWithName } from './names-in-words.ts';
import { AUDIT, wordColumns } from './word-columns.ts';

/** How many lines are looked at for one answer. */
const MOST = 200;

/** Names of people who were erased, found in what others wrote. */
export function nameReads({ tx }: ReadContext) {
  return {
    /** The lines of a network that wait for a decision, the first found first. What has been changed since is left out. */
    async waiting(networkId: string): Promise<Line[]> {
      const found = await tx.foundName.findMany({
        where: { networkId },
        orderBy: [{ foundAt: 'asc' }, { id: 'asc' }],
        take: MOST,
      });
      const lines = await Promise.all(found.map((each) => lineOf(tx, each)));
      return lines.flatMap((line) => line ?? []);
    },

    get: (id: string): Promise<FoundName | null> => tx.foundName.findUnique({ where: { id } }),
  };
}

/** What stands in the record, or stood there; null where the name does not any more. */
export async function lineOf(tx: ReadTransaction, found: FoundName): Promise<Line | null> {
  const table = tableNamed(found.tableName);
  const key = Prisma.raw(`t."${found.tableName === AUDIT ? 'record_id' : (table.id ?? 'id')}"`);
  const rows = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    SELECT to_jsonb(t) AS row FROM ${Prisma.raw(`"${table.name}"`)} AS t WHERE ${key} = ${found.rowId}::uuid
    ORDER BY t."${Prisma.raw(table.id ?? 'id')}" DESC`;
  const columns = wordColumns(table);
  const texts = rows.flatMap(({ row }) =>
    columns.flatMap((column) => textsWithName(row[column], found.words)),
  );
  if (texts.length === 0) return null;
  const isPast = found.tableName === AUDIT;
  const number = isPast ? null : rows[0]?.row.number;
  return { found, texts: [...new Set(texts)], number: typeof number === 'number' ? number : null, isPast };
}
