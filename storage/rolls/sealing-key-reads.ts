import type { SealedBox } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';

/** The check value by which the database knows its sealing key. */
export const sealingKeyReads = (tx: ReadTransaction) => ({
  /** The check value; null if none is recorded yet. */
  async check(): Promise<string | null> {
    return (await tx.sealingKey.findFirst())?.check ?? null;
  },

  /** Any sealed box, if there is one. */
  anyBox: (): Promise<SealedBox | null> => tx.sealedBox.findFirst(),
});
