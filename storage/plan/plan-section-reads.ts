import type { ReadContext } from '../rows/store-context.ts';
import type { PlanSection, SectionName } from './plan-sections.ts';

/** Reads the sections of plans, which are written in versions. */
export function planSectionReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<PlanSection | null> {
      return tx.planSection.findUnique({ where: { id } });
    },

    /** The version in force of each section of a plan that has been written, in no order. */
    async ofPlan(planId: string): Promise<PlanSection[]> {
      return tx.planSection.findMany({
        where: { planId, status: 'active' },
        orderBy: [{ section: 'asc' }, { number: 'desc' }],
        distinct: ['section'],
      });
    },

    /** The last `limit` versions of the sections of a plan that were written since, in order. */
    async writtenSince(planId: string, since: Date, limit: number): Promise<PlanSection[]> {
      const newestFirst = await tx.planSection.findMany({
        where: { planId, status: 'active', createdAt: { gt: since } },
        orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
        take: limit,
      });
      return newestFirst.reverse();
    },

    /** Up to `take` versions of a section, the one in force first. */
    async versions(planId: string, section: SectionName, take: number): Promise<PlanSection[]> {
      return tx.planSection.findMany({
        where: { planId, section, status: 'active' },
        orderBy: { number: 'desc' },
        take,
      });
    },
  };
}
