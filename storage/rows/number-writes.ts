import type { CountedKind } from '../tables.ts';
import type { Transaction } from './transaction.ts';

/**
 * The next free number of a kind in a network or, where it is numbered `within` another number, in that; the last of them,
 * where `count` are taken. Each is given out once, and whoever takes one has others wait until its transaction ends.
 */
export async function nextNumber(
  tx: Transaction,
  networkId: string,
  kind: CountedKind,
  { within = 0, count = 1 }: { within?: number; count?: number } = {},
): Promise<number> {
  const [counter] = await tx.$queryRaw<[{ last: number }]>`
    INSERT INTO counters (network_id, kind, within, last) VALUES (${networkId}::uuid, ${kind}, ${within}, ${count})
    ON CONFLICT (network_id, kind, within) DO UPDATE SET last = counters.last + excluded.last RETURNING last`;
  return counter.last;
}
