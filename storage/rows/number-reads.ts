import { Prisma } from '../generated/client.ts';
import type { NumberedTable } from '../tables.ts';
import type { ReadTransaction } from './transaction.ts';

/** The numbers in use nearest to `number`: up to two below and two above, lowest first. */
export async function nearestNumbers(
  tx: ReadTransaction,
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
