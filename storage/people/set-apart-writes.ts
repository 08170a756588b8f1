import { Prisma } from '../generated/client.ts';
import type { Transaction } from '../rows/transaction.ts';
import { clashing } from './give-way-writes.ts';
import type { Apart } from './links.ts';
import { ONCE } from './person-columns.ts';

/**
 * Keeps rows that both people have under one unique key, such as nudges sent to both: the later one's key becomes its
 * own id.
 */
export async function setApart(tx: Transaction, fromId: string, intoId: string): Promise<Apart> {
  const apart: Apart = {};
  for (const once of ONCE) {
    if (once.setApartBy === undefined) continue;
    const [rows, by] = [Prisma.raw(`"${once.table}"`), Prisma.raw(`"${once.setApartBy}"`)];
    const found = await tx.$queryRaw<{ id: string; was: string }[]>`
      WITH clashing AS (
        SELECT later.id, later.${by} AS was FROM ${rows} AS later, ${rows} AS earlier WHERE ${clashing(once, fromId, intoId)}
      )
      UPDATE ${rows} AS t SET ${by} = t.id::text FROM clashing WHERE t.id = clashing.id RETURNING t.id, clashing.was`;
    apart[once.table] = Object.fromEntries(found.map(({ id, was }) => [id, was]));
  }
  return apart;
}

/** Restores the former keys of rows, unless they are taken. */
export async function putTogether(tx: Transaction, apart: Apart): Promise<void> {
  for (const { table, setApartBy = '', clash } of ONCE) {
    const were = Object.entries(apart[table] ?? {}).map(([id, was]) => ({ id, was }));
    if (were.length === 0) continue;
    const [rows, by] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${setApartBy}"`)];
    await tx.$executeRaw`
      UPDATE ${rows} AS t SET ${by} = were.was
      FROM jsonb_to_recordset(${JSON.stringify(were)}::jsonb) AS were(id uuid, was text)
      WHERE t.id = were.id AND NOT EXISTS (
        SELECT 1 FROM ${rows} AS other, jsonb_populate_record(t, jsonb_build_object(${setApartBy}::text, were.was)) AS again
        WHERE other.person_id = again.person_id AND ${Prisma.raw(clash('other', 'again'))})`;
  }
}
