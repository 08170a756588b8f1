import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { tableNamed } from '../tables.ts';
import type { FoundName, NameLine } from './names.ts';
import { textsWithName } from './names-in-words.ts';
import { AUDIT, wordColumns } from './word-columns.ts';

/** At most this many lines are searched for one that still contains the name. */
const MOST = 100;

/** Reads where names of erased people were found in texts of others. */
export function nameReads({ tx }: ReadContext) {
  return {
    /**
     * The first line of a network that waits for a decision. Lines that no longer contain the name are
     * skipped.
     */
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

    /** How many lines of a network wait, including those that no longer contain the name. */
    count: (networkId: string): Promise<number> => tx.foundName.count({ where: { networkId } }),

    get: (id: string): Promise<FoundName | null> => tx.foundName.findUnique({ where: { id } }),
  };
}

/**
 * The line with the record's present texts, or those in its history; null if they no longer contain the name.
 */
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
