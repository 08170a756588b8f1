import type { WriteContext } from '../rows/store-context.ts';
import type { PlanSection } from './plan-sections.ts';

/** Writes the sections of plans. */
export function planSectionWrites({ tx, newId, now, audit }: WriteContext<'planSection'>) {
  return {
    /** Adds the next version of a section. */
    async add(
      version: Pick<PlanSection, 'planId' | 'section' | 'text' | 'createdById'>,
    ): Promise<PlanSection> {
      const { planId, section } = version;
      const { _max: last } = await tx.planSection.aggregate({
        where: { planId, section },
        _max: { number: true },
      });
      const row = await tx.planSection.create({
        data: { ...version, id: newId(), number: (last.number ?? 0) + 1, createdAt: now },
      });
      audit('planSection', row.id, null, row);
      return row;
    },
  };
}
