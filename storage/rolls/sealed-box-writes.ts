import { Prisma, type SealedBox } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { tables } from '../tables.ts';
import { isRollTable, namesInSql, OtherKey } from './rolls.ts';

/** The sealed boxes of secret ballots and anonymous inputs, which only the sealing key opens. */
export function sealedBoxWrites({ tx }: WriteContext) {
  return {
    /** Reads the box of a poll or a review, locked until the transaction ends. */
    async lockForUpdate(id: string): Promise<Uint8Array> {
      const [row] = await tx.$queryRaw<{ sealed: Uint8Array }[]>`
        SELECT sealed FROM sealed_boxes WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      if (!row) throw new Error(`there is no sealed box for ${id}`);
      return row.sealed;
    },

    /** Stores a box sealed by the key with this check value. Throws `OtherKey` if that is not the database's key. */
    async put(id: string, sealed: Uint8Array, check: string): Promise<void> {
      const bytes = new Uint8Array(sealed);
      const count = await tx.$executeRaw`
        INSERT INTO sealed_boxes (id, sealed)
        SELECT ${id}::uuid, ${bytes} WHERE NOT EXISTS (SELECT 1 FROM sealing_keys WHERE "check" <> ${check})
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed`;
      if (count === 0) throw new OtherKey();
    },

    /** All boxes. Only for a transaction that is `alone`. */
    all: (): Promise<SealedBox[]> => tx.sealedBox.findMany(),

    /** The ids of the places on a record's roll, whose marks are the keys of the box's entries. */
    async placesOf(id: string): Promise<string[]> {
      const places = tables.filter(isRollTable).map((table) => {
        const { rolls, recordId } = namesInSql(table);
        return Prisma.sql`SELECT id FROM ${rolls} WHERE ${recordId} = ${id}::uuid`;
      });
      const rows = await tx.$queryRaw<{ id: string }[]>`${Prisma.join(places, ' UNION ALL ')}`;
      return rows.map((row) => row.id);
    },

    /** Replaces the check value of the database's key. Throws `OtherKey` if it was not `before`. */
    async setKey(before: string, after: string): Promise<void> {
      const { count } = await tx.sealingKey.updateMany({ where: { check: before }, data: { check: after } });
      if (count === 0) throw new OtherKey();
    },

    async destroy(id: string): Promise<void> {
      await tx.sealedBox.deleteMany({ where: { id } });
    },
  };
}
