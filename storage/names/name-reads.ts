import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { tableNamed } from '../tables.ts';
import type { FoundName, NameLine } from './names.ts';
import { textsWithName } from './names-in-words.ts';
import { AUDIT, wordColumns } from './word-columns.ts';

/** How many lines are looked at for one that still stands. */
const MOST = 100;

/** Names of people who were erased, found in what others wrote. */
export function nameReads({ tx }: ReadContext) {
  return {
    /** The first line of a network that waits for a decision; one that has been changed since is passed over. */
    async first(networkId: string): Promise<NameLine | null> {
      const found = await tx.foundName.findMany({
        where: { networkId },
        orderBy: [{ foundAt: 'asc' }, { id: 'asc' }],
        take: MOST,
      });
      for (const each of found) {
        const line = await lineOf(tx, each);
        if (line) return line;
      }
      return null;
    },

    /** How many lines of a network wait, those among them that have been changed since. */
    count: (networkId: string): Promise<number> => tx.foundName.count({ where: { networkId } }),

    get: (id: string): Promise<FoundName | null> => tx.foundName.findUnique({ where: { id } }),
  };
}

/** What stands in the record, or stood there; null where the name does not any more. */
async function lineOf(tx: ReadTransaction, found: FoundName): Promise<NameLine | null> {
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
