import type { WriteContext } from '../rows/store-context.ts';
import type { Input } from './review-inputs.ts';

/** What reviewers wrote under their names. */
export function reviewInputWrites({ tx }: WriteContext) {
  return {
    async saveInput(reviewerId: string, input: Input): Promise<void> {
      await tx.reviewInput.upsert({
        where: { reviewerId },
        create: { reviewerId, ...input },
        update: input,
      });
    },
  };
}
