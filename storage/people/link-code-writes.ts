import type { WriteContext } from '../rows/store-context.ts';

/** Writes the codes with which a person proves that two accounts are theirs. */
export function linkCodeWrites({ tx, now }: WriteContext) {
  return {
    /** Stores a code's hash for the account, in place of any former one. */
    async offer(accountId: string, codeHash: string, expiresAt: Date): Promise<void> {
      await tx.linkCode.deleteMany({ where: { accountId } });
      await tx.linkCode.create({ data: { codeHash, accountId, expiresAt } });
    },

    /** Redeems a code; false if it has been redeemed already. */
    async redeem(codeHash: string): Promise<boolean> {
      const { count } = await tx.linkCode.updateMany({
        where: { codeHash, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      return count > 0;
    },
  };
}
