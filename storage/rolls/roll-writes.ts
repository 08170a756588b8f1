import { Prisma } from '../generated/client.ts';
import { insertRows } from '../rows/row-writes.ts';
import { toCamel } from '../rows/spelling.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { unorderedId } from '../rows/uuid.ts';
import { Conflict } from '../rows/version.ts';
import type { TableName } from '../tables.ts';
import { namesInSql, type RollPlace, type RollTable } from './rolls.ts';

/** Writes who is asked, and who has answered, but never how. */
export function rollWrites({ tx, now, newId }: WriteContext, table: RollTable & { name: TableName }) {
  const { rolls, recordId, answeredAt, hasProxies } = namesInSql(table);
  const forgotten = hasProxies ? Prisma.sql`, proxy_id = NULL` : Prisma.empty;
  return {
    /**
     * Puts people on the roll of a record. The ids have no order, because time-ordered ones would reveal the
     * order of the people.
     */
    async enrol(record: string, places: (object & { personId: string })[]): Promise<void> {
      const rows = places.map((place) => ({
        ...{ id: unorderedId(newId()), ...place },
        [toCamel(table.network.by)]: record,
      }));
      await insertRows(tx, table.name, rows);
    },

    /**
     * Records that someone has answered, and when: the first time or, if nothing else shows that an answer
     * changed, the last. Locks their place until the transaction ends. Throws `Conflict` if a link has
     * removed the place meanwhile.
     */
    async answer({ id }: RollPlace, time: 'first' | 'last'): Promise<void> {
      const at = time === 'last' ? Prisma.sql`${now}` : Prisma.sql`COALESCE(${answeredAt}, ${now})`;
      const count = await tx.$executeRaw`
        UPDATE ${rolls} SET ${answeredAt} = ${at} WHERE id = ${id}::uuid`;
      if (count === 0) throw new Conflict(`place ${id} has become another`);
    },

    /** Leaves who on the roll answered, and forgets when. */
    async forgetWhen(record: string, endedAt: Date): Promise<void> {
      await tx.$executeRaw`
        UPDATE ${rolls} SET ${answeredAt} = ${endedAt} WHERE ${recordId} = ${record}::uuid AND ${answeredAt} IS NOT NULL`;
    },

    /** Forgets who on the roll answered, themselves or by proxy, and when, if the count would otherwise reveal how. */
    async forgetWho(record: string): Promise<void> {
      await tx.$executeRaw`UPDATE ${rolls} SET ${answeredAt} = NULL ${forgotten} WHERE ${recordId} = ${record}::uuid`;
    },
  };
}
