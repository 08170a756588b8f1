import type { ReadContext } from '../rows/store-context.ts';
import type { Answers, GivenInput, Input } from './review-inputs.ts';

/** Reads what reviewers wrote under their names. */
export function reviewInputReads({ tx }: ReadContext) {
  return {
    /** What a reviewer has given and their draft; null if they have written nothing. */
    async input(reviewerId: string): Promise<Input | null> {
      const row = await tx.reviewInput.findUnique({ where: { reviewerId } });
      return row && { given: row.answers as Answers | null, draft: row.draft as Answers | null };
    },

    /** Those of these reviews for which a person keeps a named draft. */
    async draftsOf(personId: string, reviewIds: string[]): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT v.review_id AS id FROM reviewers v JOIN review_inputs i ON i.reviewer_id = v.id
        WHERE v.person_id = ${personId}::uuid AND v.review_id = ANY(${reviewIds}::uuid[]) AND i.draft IS NOT NULL`;
      return rows.map(({ id }) => id);
    },

    /** How many named drafts a review has. */
    async namedDrafts(reviewId: string): Promise<number> {
      const [row] = await tx.$queryRaw<{ drafts: number }[]>`
        SELECT count(*)::int AS drafts FROM reviewers v JOIN review_inputs i ON i.reviewer_id = v.id
        WHERE v.review_id = ${reviewId}::uuid AND i.draft IS NOT NULL`;
      return row?.drafts ?? 0;
    },

    /** All named inputs that were given, in an order that reveals nothing. */
    async namedInputs(reviewId: string): Promise<GivenInput[]> {
      return tx.$queryRaw<GivenInput[]>`
        SELECT i.answers, v.person_id AS "personId" FROM reviewers v JOIN review_inputs i ON i.reviewer_id = v.id
        WHERE v.review_id = ${reviewId}::uuid AND v.given_at IS NOT NULL ORDER BY v.id`;
    },
  };
}
