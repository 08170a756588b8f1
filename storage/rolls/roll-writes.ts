import { Prisma } from '../generated/client.ts';
import { insertRows } from '../rows/row-writes.ts';
import { toCamel } from '../rows/spelling.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { Conflict } from '../rows/version.ts';
import type { TableName } from '../tables.ts';
import { namesInSql, type RollPlace, type RollTable } from './rolls.ts';

/** Who is asked, and who has answered. How goes nowhere near here. */
export function rollWrites({ tx, now }: WriteContext, table: RollTable & { name: TableName }) {
  const { rolls, recordId, answeredAt } = namesInSql(table);
  return {
    /** Puts people on the roll of a record, under random ids: one made in order of time would tell more than that they are asked. */
    async enrol(record: string, personIds: string[]): Promise<void> {
      const rows = personIds.map((personId) => ({
        ...{ id: crypto.randomUUID(), personId },
        [toCamel(table.network.by)]: record,
      }));
      await insertRows(tx, table.name, rows);
    },

    /**
     * Notes that someone has answered, and when: the first time they did or, where nothing else tells of a changed answer, the
     * last. Has their other answers wait until this transaction ends. Throws `Conflict` if the place was given up meanwhile, since its person turned out to be another.
     */
    async answer({ id }: RollPlace, time: 'first' | 'last'): Promise<void> {
      const at = time === 'last' ? Prisma.sql`${now}` : Prisma.sql`COALESCE(${answeredAt}, ${now})`;
      const count = await tx.$executeRaw`
        UPDATE ${rolls} SET ${answeredAt} = ${at} WHERE id = ${id}::uuid`;
      if (count === 0) throw new Conflict(`place ${id} has become another`);
    },

    /** Notes that someone has answered no more. */
    async takeBack({ id }: RollPlace): Promise<void> {
      await tx.$executeRaw`UPDATE ${rolls} SET ${answeredAt} = NULL WHERE id = ${id}::uuid`;
    },

    /** Forgets who on the roll of a record answered, and when: beside a count that would tell how. */
    async forgetWho(record: string): Promise<void> {
      await tx.$executeRaw`UPDATE ${rolls} SET ${answeredAt} = NULL WHERE ${recordId} = ${record}::uuid`;
    },
  };
}
