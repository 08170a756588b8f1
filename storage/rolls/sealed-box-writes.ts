import type { WriteContext } from '../rows/store-context.ts';

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

    async put(id: string, sealed: Uint8Array): Promise<void> {
      const bytes = new Uint8Array(sealed);
      await tx.sealedBox.upsert({ where: { id }, create: { id, sealed: bytes }, update: { sealed: bytes } });
    },

    async destroy(id: string): Promise<void> {
      await tx.sealedBox.deleteMany({ where: { id } });
    },
  };
}
