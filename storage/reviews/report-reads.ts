import type { ReadContext } from '../rows/store-context.ts';
import type { Lines, ReportLine, ReportPart, ScoreCount } from './review-inputs.ts';

/** Reads published reports. */
export function reportReads({ tx }: ReadContext) {
  return {
    /** Lines of the report of a closed review, in the report's order. */
    async reportLines(reviewId: string, which: Lines): Promise<ReportLine[]> {
      const { skip, take } = 'take' in which ? which : { skip: 0, take: null };
      const ofEach = 'ofEach' in which ? which.ofEach : null;
      return tx.$queryRaw<ReportLine[]>`
        SELECT line, question, text, "personId" FROM (
          SELECT line, question, text, person_id AS "personId",
            row_number() OVER (PARTITION BY question ORDER BY line) AS "ofQuestion"
          FROM report_lines WHERE review_id = ${reviewId}::uuid
        ) AS all_lines
        WHERE ${ofEach}::int IS NULL OR "ofQuestion" <= ${ofEach}::int
        ORDER BY line LIMIT ${take}::bigint OFFSET ${skip}`;
    },

    /** How many people gave each score to each question, from the lowest score. */
    reportCounts: (reviewId: string): Promise<ScoreCount[]> =>
      tx.reportCount.findMany({
        where: { reviewId },
        select: { question: true, score: true, count: true },
        orderBy: [{ question: 'asc' }, { score: 'asc' }],
      }),

    /** Those who were asked by locality and by role, in the report's order. */
    async reportParts(reviewId: string): Promise<ReportPart[]> {
      const rows = await tx.reportPart.findMany({
        where: { reviewId },
        omit: { id: true, reviewId: true },
        orderBy: [{ by: 'asc' }, { place: 'asc' }],
      });
      return rows.map((row) => ({ ...row, counts: row.counts as ReportPart['counts'] }));
    },
  };
}
