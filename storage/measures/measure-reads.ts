import { dayOf } from '../rows/day.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { MeasuredFigure, MeasuredPractice, MeasureSet } from './measures.ts';

/** Reads the figures that reviews look at. */
export function measureReads({ tx }: ReadContext) {
  return {
    /** The figures of a review that stand; null if it has none. */
    async standing(reviewId: string): Promise<MeasureSet | null> {
      return tx.measureSet.findFirst({ where: { reviewId, status: 'kept' }, orderBy: { id: 'desc' } });
    },

    /** The figures that a review had last, standing or removed, whose settings the next ones take on. */
    async last(reviewId: string): Promise<MeasureSet | null> {
      return tx.measureSet.findFirst({
        where: { reviewId, status: { not: 'withdrawn' } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
    },

    /** All practices that figures of a review have been about, by their codes. */
    async practices(reviewId: string): Promise<MeasuredPractice[]> {
      return tx.$queryRaw<MeasuredPractice[]>`
        SELECT p.id, p.code, p.name, COALESCE(o.merged_into_id, o.id) AS "organisationId"
        FROM measured_practices p LEFT JOIN organisations o ON o.id = p.organisation_id
        WHERE p.review_id = ${reviewId}::uuid ORDER BY p.code`;
    },

    /** The figures of a set, by indicator, period and the code of the practice. */
    async figures(setId: string): Promise<MeasuredFigure[]> {
      const rows = await tx.measuredFigure.findMany({
        where: { setId },
        omit: { id: true, setId: true },
        orderBy: [{ indicator: 'asc' }, { from: 'asc' }, { until: 'asc' }, { practice: { code: 'asc' } }],
      });
      return rows.map((row) => ({ ...row, from: dayOf(row.from), until: dayOf(row.until) }));
    },
  };
}
