import type { Installation } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';

/** The installations by OAuth, in raw SQL, as the bot may need them before it needs Prisma. */
export const installationReads = (tx: ReadTransaction) => ({
  /** The sealed tokens of a tenant; null if the bot is not installed there. */
  async sealed(tenant: string): Promise<Uint8Array | null> {
    const [row] = await tx.$queryRaw<[Pick<Installation, 'sealed'>?]>`
      SELECT sealed FROM installations WHERE tenant = ${tenant}`;
    return row?.sealed ?? null;
  },
});
