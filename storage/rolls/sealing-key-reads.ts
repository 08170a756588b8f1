import type { SealedBox } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';

/** By what the database knows its sealing key. */
export const sealingKeyReads = (tx: ReadTransaction) => ({
  /** The check value of its key; null where nothing has been told of one yet. */
  async check(): Promise<string | null> {
    return (await tx.sealingKey.findFirst())?.check ?? null;
  },

  /** A box that was sealed, if there is one. */
  anyBox: (): Promise<SealedBox | null> => tx.sealedBox.findFirst(),
});
