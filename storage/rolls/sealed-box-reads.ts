import type { ReadContext } from '../rows/store-context.ts';

/** Reads sealed boxes, which only the sealing key opens. */
export const sealedBoxReads = ({ tx }: ReadContext) => ({
  /** The box of a poll or a review as it is now; null if there is none any more. */
  async look(id: string): Promise<Uint8Array | null> {
    return (await tx.sealedBox.findUnique({ where: { id } }))?.sealed ?? null;
  },
});
