import { Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Answers } from './review-inputs.ts';

/** What reviewers wrote under their names. */
export function reviewInputWrites({ tx }: WriteContext) {
  const save = async (
    reviewerId: string,
    input: Omit<Prisma.ReviewInputUncheckedCreateInput, 'reviewerId'>,
  ): Promise<void> => {
    await tx.reviewInput.upsert({
      where: { reviewerId },
      create: { reviewerId, ...input },
      update: input,
    });
  };

  return {
    /** Puts it in the place of what they gave before, and of their draft. */
    giveInput: (reviewerId: string, answers: Answers): Promise<void> =>
      save(reviewerId, { answers, draft: Prisma.DbNull }),

    /** Keeps it beside what they gave. */
    keepDraft: (reviewerId: string, draft: Answers): Promise<void> => save(reviewerId, { draft }),
  };
}
