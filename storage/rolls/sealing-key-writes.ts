import type { Transaction } from '../rows/transaction.ts';

/** By what the database knows its sealing key. */
export const sealingKeyWrites = (tx: Transaction) => ({
  /** Takes this as the check value of its key, where it has none yet. */
  async take(check: string): Promise<void> {
    await tx.$executeRaw`INSERT INTO sealing_keys (id, "check") VALUES (1, ${check}) ON CONFLICT DO NOTHING`;
  },
});
