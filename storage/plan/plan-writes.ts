import type { Plan } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { planReads } from './plan-reads.ts';

/** Writes work plans. A network has one for each year. */
export function planWrites(context: WriteContext<'plan'>) {
  const { update } = versionedWrites(context, 'plan', context.tx.plan, { toRow: (row: Plan) => row });
  const { tx, newId, now, audit } = context;
  const reads = planReads(context);
  return {
    update,

    /** Adds the plan of a year. Null if the network has one. */
    async add(plan: Pick<Plan, 'networkId' | 'year' | 'createdById'>): Promise<Plan | null> {
      if (await reads.ofYear(plan.networkId, plan.year)) return null;
      const row = await tx.plan.create({ data: { ...plan, id: newId(), createdAt: now } });
      audit('plan', row.id, null, row);
      return row;
    },
  };
}
