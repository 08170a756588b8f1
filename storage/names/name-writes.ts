import { Prisma } from '../generated/client.ts';
import { recordsShowing } from '../people/records-naming-reads.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Table } from '../rows/table.ts';
import type { Transaction } from '../rows/transaction.ts';
import { tableNamed } from '../tables.ts';
import type { FoundName } from './names.ts';
import { withoutNames } from './names-in-words.ts';
import { AUDIT, wordColumns } from './word-columns.ts';

/** Carries out decisions about names that were found. */
export function nameWrites({ tx, audit, flushAudit }: WriteContext<'foundName'>) {
  return {
    /**
     * Replaces the name by `instead` in the record's words, in its audit, and in the stored answers to those
     * who changed it. Resolves to the records whose cards show it, or false if somebody has decided already.
     */
    async take(found: FoundName, instead: string): Promise<string[] | false> {
      if (!(await settled(tx, found))) return false;
      flushAudit();
      await takeOutOfAnswers(tx, found, instead);
      await takeOut(tx, tableNamed(AUDIT), found, instead);
      const shown = await takeOut(tx, tableNamed(found.tableName), found, instead);
      audit('foundName', found.id, null, { record: found.rowId, taken: true });
      return shown;
    },

    /** Leaves the record as it is. False if somebody has decided already. */
    async leave(found: FoundName): Promise<boolean> {
      if (!(await settled(tx, found))) return false;
      audit('foundName', found.id, null, { record: found.rowId, taken: false });
      return true;
    },
  };
}

async function settled(tx: Transaction, { id }: FoundName): Promise<boolean> {
  const { count } = await tx.foundName.deleteMany({ where: { id } });
  return count > 0;
}

async function takeOutOfAnswers(
  tx: Transaction,
  { rowId, words }: FoundName,
  instead: string,
): Promise<void> {
  const asked = await tx.change.findMany({ where: { recordId: rowId }, select: { requestId: true } });
  const answers = await tx.request.findMany({
    where: { id: { in: asked.map(({ requestId }) => requestId) } },
  });
  for (const { id, answer } of answers) {
    const without = JSON.stringify(withoutNames(answer, words, instead));
    await tx.$executeRaw`UPDATE requests SET answer = ${without}::jsonb WHERE id = ${id}`;
  }
}

/** Rewrites the rows of a table that are the record, or that tell of it. */
async function takeOut(
  tx: Transaction,
  table: Table,
  { rowId, words }: FoundName,
  instead: string,
): Promise<string[]> {
  const [name, id] = [Prisma.raw(`"${table.name}"`), Prisma.raw(`"${table.id ?? 'id'}"`)];
  const key = Prisma.raw(table.name === AUDIT ? '"record_id"' : `"${table.id ?? 'id'}"`);
  const columns = wordColumns(table);
  const rows = await tx.$queryRaw<{ id: string; row: Prisma.JsonObject }[]>`
    SELECT ${id}::text AS id, to_jsonb(t) AS row FROM ${name} AS t WHERE ${key} = ${rowId}::uuid FOR NO KEY UPDATE`;
  for (const { id: own, row } of rows) {
    const told = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    const without = JSON.stringify(withoutNames(told, words, instead));
    if (without === JSON.stringify(told)) continue;
    const sets = columns.map((column) => Prisma.raw(`"${column}" = new."${column}"`));
    if (table.saltedBy) sets.push(Prisma.raw(`"${table.saltedBy}" = NULL`));
    await tx.$executeRaw`
      UPDATE ${name} AS t SET ${Prisma.join(sets)}
      FROM jsonb_populate_record(NULL::${name}, ${without}::jsonb) AS new WHERE t.${id} = ${own}::uuid`;
  }
  if (table.name === AUDIT) return [];
  const shown = await tx.$queryRaw<{ id: string }[]>`
    ${recordsShowing(table, name, Prisma.sql`t.${id} = ${rowId}::uuid`)}`;
  return shown.map((each) => each.id);
}
