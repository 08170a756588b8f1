import type { Reviewer } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Input } from './review-inputs.ts';

/** What reviewers wrote under their names, and that they gave it. */
export function reviewInputWrites({ tx, now }: WriteContext) {
  return {
    async saveInput(reviewerId: string, input: Input): Promise<void> {
      await tx.reviewInput.upsert({
        where: { reviewerId },
        create: { reviewerId, ...input },
        update: input,
      });
    },

    /** Forgets who gave their input to a review, and when: only how many they were stays, in its report. */
    async forgetWhoGave(reviewId: string): Promise<void> {
      await tx.reviewer.updateMany({ where: { reviewId }, data: { givenAt: null } });
    },

    /** Notes that a reviewer has given their input, once and for the first time; or that it is a draft again. */
    async setGiven({ id, givenAt }: Reviewer, isGiven: boolean): Promise<void> {
      await tx.reviewer.update({ where: { id }, data: { givenAt: isGiven ? (givenAt ?? now) : null } });
    },
  };
}
