import { Prisma } from '../generated/client.ts';
import type { CountedKind } from '../tables.ts';
import type { Transaction } from './transaction.ts';

/** How many numbers to take, and within which other number. */
interface Taken {
  within?: number;
  count?: number;
}

/**
 * Takes the next number, or the next `count` and returns the last, of a kind in a network or `within` another number. A
 * number is never given out twice. Locks the counter until the transaction ends.
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

/**
 * A number that was taken in a network or, if that is not free in all of the others, the least later one that is. None of them
 * all gives it, or one before it, out again. Needs a transaction that is alone.
 */
export async function numberInAll(
  tx: Transaction,
  kind: CountedKind,
  taken: { networkId: string; number: number },
  others: string[],
): Promise<number> {
  const [counter] = await tx.$queryRaw<[{ last: number }]>`
    WITH free AS (
      SELECT GREATEST(${taken.number}::int, COALESCE(max(last), 0) + 1) AS last FROM counters
      WHERE network_id = ANY(${others}::uuid[]) AND kind = ${kind} AND within = 0)
    INSERT INTO counters (network_id, kind, within, last)
    SELECT id, ${kind}, 0, free.last FROM unnest(${[taken.networkId, ...others]}::uuid[]) AS id CROSS JOIN free
    ON CONFLICT (network_id, kind, within) DO UPDATE SET last = excluded.last RETURNING last`;
  return counter.last;
}

/** `nextNumber` as SQL, for a larger statement: the number is its `last`. */
export const counting = (
  networkId: string,
  kind: CountedKind,
  { within = 0, count = 1 }: Taken = {},
): Prisma.Sql => Prisma.sql`
  INSERT INTO counters (network_id, kind, within, last) VALUES (${networkId}::uuid, ${kind}, ${within}, ${count})
  ON CONFLICT (network_id, kind, within) DO UPDATE SET last = counters.last + excluded.last RETURNING last`;
