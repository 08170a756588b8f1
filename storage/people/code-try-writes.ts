import type { WriteContext } from '../rows/store-context.ts';

/** Writes how often each account has tried wrong codes. */
export function codeTryWrites({ tx, now }: WriteContext) {
  return {
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
    async forget(accountId: string): Promise<void> {
      await tx.codeTry.deleteMany({ where: { accountId } });
    },
  };
}
