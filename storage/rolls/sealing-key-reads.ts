import type { SealedBox } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';

/** By what the database knows its sealing key; asked at each start, and so by SQL of our own: a bot is ready before it needs Prisma. */
export const sealingKeyReads = (tx: ReadTransaction) => ({
  /** The check value of its key; null where nothing has been told of one yet. */
  async check(): Promise<string | null> {
    const [key] = await tx.$queryRaw<[{ check: string }?]>`SELECT "check" FROM sealing_keys`;
    return key?.check ?? null;
  },

  /** A box that was sealed, if there is one. */
  async anyBox(): Promise<Pick<SealedBox, 'id' | 'sealed'> | null> {
    const [box] = await tx.$queryRaw<
      [Pick<SealedBox, 'id' | 'sealed'>?]
    >`SELECT id, sealed FROM sealed_boxes LIMIT 1`;
    return box ?? null;
  },
});
