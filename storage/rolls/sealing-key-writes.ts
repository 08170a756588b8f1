import type { Transaction } from '../rows/transaction.ts';

/** The check value by which the database knows its sealing key. */
export const sealingKeyWrites = (tx: Transaction) => ({
  /** Records the check value, if there is none yet. */
  async take(check: string): Promise<void> {
    await tx.$executeRaw`INSERT INTO sealing_keys (id, "check") VALUES (1, ${check}) ON CONFLICT DO NOTHING`;
  },
});
