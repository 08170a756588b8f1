import { Prisma, type SealedBox } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { tables } from '../tables.ts';
import { isRollTable, namesInSql, OtherKey } from './rolls.ts';

/** The boxes that secret ballots and anonymous inputs lie in. What is in one, only its key can tell. */
export function sealedBoxWrites({ tx }: WriteContext) {
  return {
    /** The box of a poll or a review, kept from everyone else until this transaction ends. */
    async lockForUpdate(id: string): Promise<Uint8Array> {
      const [row] = await tx.$queryRaw<{ sealed: Uint8Array }[]>`
        SELECT sealed FROM sealed_boxes WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      if (!row) throw new Error(`there is no sealed box for ${id}`);
      return row.sealed;
    },

    /** Puts a box in place that was sealed by the key with this check value. Throws `OtherKey` where that is not the database's. */
    async put(id: string, sealed: Uint8Array, check: string): Promise<void> {
      const bytes = new Uint8Array(sealed);
      const count = await tx.$executeRaw`
        INSERT INTO sealed_boxes (id, sealed)
        SELECT ${id}::uuid, ${bytes} WHERE NOT EXISTS (SELECT 1 FROM sealing_keys WHERE "check" <> ${check})
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed`;
      if (count === 0) throw new OtherKey();
    },

    /** Every box there is. Only for whoever is alone. */
    all: (): Promise<SealedBox[]> => tx.sealedBox.findMany(),

    /** The places on a record's roll, by which what lies in its box is found. */
    async placesOf(id: string): Promise<string[]> {
      const places = tables.filter(isRollTable).map((table) => {
        const { rolls, recordId } = namesInSql(table);
        return Prisma.sql`SELECT id FROM ${rolls} WHERE ${recordId} = ${id}::uuid`;
      });
      const rows = await tx.$queryRaw<{ id: string }[]>`${Prisma.join(places, ' UNION ALL ')}`;
      return rows.map((row) => row.id);
    },

    /** From now on the database's key is another. Throws `OtherKey` where it was not the one before. */
    async setKey(before: string, after: string): Promise<void> {
      const { count } = await tx.sealingKey.updateMany({ where: { check: before }, data: { check: after } });
      if (count === 0) throw new OtherKey();
    },

    async destroy(id: string): Promise<void> {
      await tx.sealedBox.deleteMany({ where: { id } });
    },
  };
}
