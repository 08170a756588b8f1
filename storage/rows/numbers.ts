import { Prisma } from '../generated/client.ts';
import type { CountedKind, NumberedTable } from '../tables.ts';
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

/** The numbers in use nearest to `number`: up to two below and two above, lowest first. */
export async function nearestNumbers(
  tx: Transaction,
  table: NumberedTable,
  networkId: string,
  number: number,
): Promise<number[]> {
  const from = Prisma.raw(`"${table}"`);
  const rows = await tx.$queryRaw<{ number: number }[]>`
    (SELECT number FROM ${from} WHERE network_id = ${networkId}::uuid AND number < ${number} AND status <> 'withdrawn'
     ORDER BY number DESC LIMIT 2)
    UNION ALL
    (SELECT number FROM ${from} WHERE network_id = ${networkId}::uuid AND number > ${number} AND status <> 'withdrawn'
     ORDER BY number LIMIT 2)
    ORDER BY number`;
  return rows.map((row) => row.number);
}
