import type { ReadTransaction } from '../rows/transaction.ts';

/** The ids of closed and merged networks. What is open in them waits for nobody. */
export async function closedNetworks(tx: ReadTransaction): Promise<string[]> {
  const rows = await tx.network.findMany({ where: { status: { not: 'active' } }, select: { id: true } });
  return rows.map(({ id }) => id);
}
