import type { SealedBox } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';

/**
 * The check value by which the database knows its sealing key. It is asked for at each start, in raw SQL, so that a bot is ready
 * before it needs Prisma.
 */
export const sealingKeyReads = (tx: ReadTransaction) => ({
  /** The check value; null if none is recorded yet. */
  async check(): Promise<string | null> {
    const [key] = await tx.$queryRaw<[{ check: string }?]>`SELECT "check" FROM sealing_keys`;
    return key?.check ?? null;
  },

  /** Any sealed box, if there is one. */
  async anyBox(): Promise<Pick<SealedBox, 'id' | 'sealed'> | null> {
    const [box] = await tx.$queryRaw<
      [Pick<SealedBox, 'id' | 'sealed'>?]
    >`SELECT id, sealed FROM sealed_boxes LIMIT 1`;
    return box ?? null;
  },
});
