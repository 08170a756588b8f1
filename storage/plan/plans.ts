import type { Audit } from '../audit/changes.ts';
import type { Plan } from '../generated/client.ts';
import { lockNetwork } from '../rows/locks.ts';
import type { Transaction } from '../rows/transaction.ts';

export type { Plan } from '../generated/client.ts';

/** A network's work plans, one for each year. */
export function planStore(tx: Transaction, newId: () => string, now: Date, note: Audit) {
  return {
    /** Adds the plan of a year; null where the network has one. */
    async add(plan: Pick<Plan, 'networkId' | 'year' | 'createdById'>): Promise<Plan | null> {
      await lockNetwork(tx, plan.networkId); // or two at the same moment would both find that there is none
      if (await this.ofYear(plan.networkId, plan.year)) return null;
      const row = await tx.plan.create({ data: { ...plan, id: newId(), createdAt: now } });
      note('plan', row.id, null, row);
      return row;
    },

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

    /** The plans of the year `from` and of those after it, the first first; few can be made ahead. */
    async since(networkId: string, from: number): Promise<Plan[]> {
      return tx.plan.findMany({
        where: { networkId, year: { gte: from }, status: 'active' },
        orderBy: { year: 'asc' },
      });
    },
  };
}
