import type { WriteContext } from '../rows/store-context.ts';

/**
 * Writes the codes with which a person proves that two accounts are theirs, and the counts of wrong tries.
 */
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

    /** Until when the account must wait before its next try. Locks its tries until the transaction ends. */
    async mustWait(accountId: string): Promise<Date | null> {
      const [row] = await tx.$queryRaw<{ wait_until: Date | null }[]>`
        INSERT INTO code_tries (account_id, count) VALUES (${accountId}::uuid, 0)
        ON CONFLICT (account_id) DO UPDATE SET count = code_tries.count RETURNING wait_until`;
      return row?.wait_until && row.wait_until > now ? row.wait_until : null;
    },

    /**
     * Counts a wrong code; the `most`th in a row makes the account wait. Resolves to how many tries are left.
     */
    async missed(accountId: string, most: number, waitUntil: Date): Promise<number> {
      const { count } = await tx.codeTry.update({
        where: { accountId },
        data: { count: { increment: 1 } },
      });
      if (count >= most) await tx.codeTry.update({ where: { accountId }, data: { count: 0, waitUntil } });
      return Math.max(0, most - count);
    },

    /** Resets the count of wrong tries. */
    async forgetTries(accountId: string): Promise<void> {
      await tx.codeTry.deleteMany({ where: { accountId } });
    },
  };
}
