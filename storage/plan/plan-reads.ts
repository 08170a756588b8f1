import type { Plan } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads work plans. A network has one for each year. */
export function planReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Plan | null> {
      return tx.plan.findUnique({ where: { id } });
    },

    async ofYear(networkId: string, year: number): Promise<Plan | null> {
      return tx.plan.findFirst({ where: { networkId, year, status: 'active' } });
    },

    /** The plans with these ids, in no order. */
    async withIds(ids: string[]): Promise<Plan[]> {
      return tx.plan.findMany({ where: { id: { in: ids } } });
    },

    /** The plans of a year in these networks about which no stakeholder was asked yet how it went. */
    async notReviewed(networkIds: string[], year: number, limit: number): Promise<Plan[]> {
      const isReviewed = { answers: { some: { status: 'active' } } } as const;
      return tx.plan.findMany({
        where: { networkId: { in: networkIds }, year, status: 'active', NOT: isReviewed },
        orderBy: { createdAt: 'asc' },
        take: limit,
      });
    },

    /** The plans of the year `from` and of later years, earliest first. There are never many. */
    async since(networkId: string, from: number): Promise<Plan[]> {
      return tx.plan.findMany({
        where: { networkId, year: { gte: from }, status: 'active' },
        orderBy: { year: 'asc' },
      });
    },
  };
}
