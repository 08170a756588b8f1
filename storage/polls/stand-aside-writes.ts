import type { RollPlace } from '../rolls/rolls.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Takes people off the rolls of polls in which they may not vote after all. */
export const standAsideWrites = ({ tx, audit }: WriteContext<'ballot'>) => ({
  /**
   * Takes a person off their place on a roll, with the vote that was given for it. Resolves to whoever votes there alone
   * from now on, the other of a place with a deputy; null if nobody does, and the place is gone. Votes that they hold for others
   * and have not given are those others’ alone again.
   */
  async standAside({ id, recordId, personId, deputyId }: RollPlace, leaving: string): Promise<string | null> {
    await tx.voter.updateMany({
      where: { pollId: recordId, proxyId: leaving, votedAt: null },
      data: { proxyId: null },
    });
    const ballot = await tx.ballot.findUnique({ where: { voterId: id } });
    if (ballot) {
      await tx.ballot.delete({ where: { voterId: id } });
      audit('ballot', id, { choices: ballot.choices, because: ballot.because }, null);
    }
    const staying = leaving === personId ? deputyId : personId;
    if (staying === null) await tx.voter.delete({ where: { id } });
    else await tx.voter.update({ where: { id }, data: { personId: staying, deputyId: null, votedAt: null } });
    return staying;
  },
});
