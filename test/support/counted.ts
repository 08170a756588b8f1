import type { PrismaClient } from '../../storage/generated/client.ts';

export interface Cost {
  queries: number;
  /** Rows that came back. */
  rows: number;
}

/** A client that counts what is asked of the database, and a look at the count so far. */
export function counted(prisma: PrismaClient): { prisma: PrismaClient; cost(): Cost } {
  const cost: Cost = { queries: 0, rows: 0 };
  const counting = prisma.$extends({
    query: {
      async $allOperations({ args, query }) {
        const result: unknown = await query(args);
        cost.queries += 1;
        cost.rows += Array.isArray(result) ? result.length : 1;
        return result;
      },
    },
  });
  return { prisma: counting as unknown as PrismaClient, cost: () => ({ ...cost }) };
}
