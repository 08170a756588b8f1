import type { LateVoter } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads who was put on the roll of a poll after it had opened. */
export const lateVoterReads = ({ tx }: ReadContext) => ({
  get: (id: string): Promise<LateVoter | null> => tx.lateVoter.findUnique({ where: { id } }),

  /** Those of a poll, the earliest first. */
  of: (pollId: string): Promise<LateVoter[]> =>
    tx.lateVoter.findMany({
      where: { pollId, withdrawn: false },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
});
