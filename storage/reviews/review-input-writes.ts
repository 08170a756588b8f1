import { Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Answers } from './review-inputs.ts';

/** Writes what reviewers wrote under their names. */
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
    /** Stores an input. It replaces what the reviewer gave before, and their draft. */
    giveInput: (reviewerId: string, answers: Answers): Promise<void> =>
      save(reviewerId, { answers, draft: Prisma.DbNull }),

    /** Stores a draft, beside what the reviewer gave before. */
    keepDraft: (reviewerId: string, draft: Answers): Promise<void> => save(reviewerId, { draft }),
  };
}
