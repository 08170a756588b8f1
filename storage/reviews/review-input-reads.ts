import type { ReadContext } from '../rows/store-context.ts';
import type { Answers, Input, Lines, ReportLine } from './review-inputs.ts';

/** What reviewers wrote under their names. */
export function reviewInputReads({ tx }: ReadContext) {
  return {
    /** What a reviewer has given, and what they keep as a draft. */
    async input(reviewerId: string): Promise<Input | null> {
      const row = await tx.reviewInput.findUnique({ where: { reviewerId } });
      return row && { given: row.answers as Answers | null, draft: row.draft as Answers | null };
    },

    /** How many drafts under a name a review has. */
    async namedDrafts(reviewId: string): Promise<number> {
      const [row] = await tx.$queryRaw<{ drafts: number }[]>`
        SELECT count(*)::int AS drafts FROM reviewers v JOIN review_inputs i ON i.reviewer_id = v.id
        WHERE v.review_id = ${reviewId}::uuid AND i.draft IS NOT NULL`;
      return row?.drafts ?? 0;
    },

    /** All that was given under a name, without the names. */
    async namedAnswers(reviewId: string): Promise<Answers[]> {
      const rows = await tx.$queryRaw<{ answers: Answers }[]>`
        SELECT i.answers FROM reviewers v JOIN review_inputs i ON i.reviewer_id = v.id
        WHERE v.review_id = ${reviewId}::uuid AND v.given_at IS NOT NULL`;
      return rows.map(({ answers }) => answers);
    },

    /** Lines of the report on named inputs: the answers to each of `questions` in an order that tells nothing. */
    async namedLines(reviewId: string, questions: string[], which: Lines): Promise<ReportLine[]> {
      const { skip, take } = 'take' in which ? which : { skip: 0, take: which.ofEach * questions.length };
      const ofEach = 'ofEach' in which ? which.ofEach : null;
      return tx.$queryRaw<ReportLine[]>`
        SELECT line, question, text, "personId" FROM (
          SELECT (row_number() OVER (ORDER BY q.place, v.id))::int AS line, q.name AS question, i.answers ->> q.name AS text,
            v.person_id AS "personId", row_number() OVER (PARTITION BY q.place ORDER BY v.id) AS "ofQuestion"
          FROM reviewers v JOIN review_inputs i ON i.reviewer_id = v.id
          CROSS JOIN unnest(${questions}::text[]) WITH ORDINALITY AS q(name, place)
          WHERE v.review_id = ${reviewId}::uuid AND v.given_at IS NOT NULL
        ) AS all_lines
        WHERE ${ofEach}::int IS NULL OR "ofQuestion" <= ${ofEach}::int
        ORDER BY line LIMIT ${take} OFFSET ${skip}`;
    },
  };
}
