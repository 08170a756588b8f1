import { Prisma } from '../generated/client.ts';
import type { CountedKind } from '../tables.ts';
import type { Transaction } from './transaction.ts';

/** How many numbers are taken, and within which other number. */
interface Taken {
  within?: number;
  count?: number;
}

/**
 * The next free number of a kind in a network or, where it is numbered `within` another number, in that; the last of them,
 * where `count` are taken. Each is given out once, and whoever takes one has others wait until its transaction ends.
 */
export async function nextNumber(
  tx: Transaction,
  networkId: string,
  kind: CountedKind,
  taken: Taken = {},
): Promise<number> {
  const [counter] = await tx.$queryRaw<[{ last: number }]>`${counting(networkId, kind, taken)}`;
  return counter.last;
}

/** The same as SQL, for a statement that does more: the number is its `last`. */
export const counting = (
  networkId: string,
  kind: CountedKind,
  { within = 0, count = 1 }: Taken = {},
): Prisma.Sql => Prisma.sql`
  INSERT INTO counters (network_id, kind, within, last) VALUES (${networkId}::uuid, ${kind}, ${within}, ${count})
  ON CONFLICT (network_id, kind, within) DO UPDATE SET last = counters.last + excluded.last RETURNING last`;
