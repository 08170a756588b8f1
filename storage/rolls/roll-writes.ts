import type { Voter } from '../generated/client.ts';
import { insertRows } from '../rows/insert-rows.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { Conflict } from '../rows/version.ts';
import { rollReads } from './roll-reads.ts';

/** Who may vote in polls, who has, and the ballots that are open to all. A secret one comes nowhere near here. */
export function rollWrites(context: WriteContext<'ballot'>) {
  const { tx, now, audit } = context;
  const reads = rollReads(context);
  return {
    /** Puts people on a poll's roll, under random ids: one made in order of time would tell more than that they may vote. */
    async enrol(pollId: string, personIds: string[]): Promise<void> {
      const rows = personIds.map((personId) => ({ id: crypto.randomUUID(), pollId, personId }));
      await insertRows(tx, 'voters', rows);
    },

    /**
     * Marks a vote on the roll, at its first time, and has this voter's other votes wait until this transaction ends.
     * Throws `Conflict` if the place was given up meanwhile, since its person turned out to be another.
     */
    async markVoted({ id }: Voter): Promise<void> {
      const count = await tx.$executeRaw`
        UPDATE voters SET voted_at = COALESCE(voted_at, ${now}) WHERE id = ${id}::uuid`;
      if (count === 0) throw new Conflict(`voter ${id} has become another`);
    },

    /** Puts a voter's open ballot in place of the one before. */
    async putBallot(voter: Voter, choices: number[]): Promise<void> {
      const before = await reads.ballotOf(voter);
      await tx.$executeRaw`
        INSERT INTO ballots (voter_id, choices) VALUES (${voter.id}::uuid, ${choices}::int[])
        ON CONFLICT (voter_id) DO UPDATE SET choices = excluded.choices`;
      audit('ballot', voter.id, before.length > 0 ? { choices: before } : null, { choices });
    },

    /** Forgets who on a poll's roll voted, and when: beside the count that would tell how. */
    async forgetWhoVoted(pollId: string): Promise<void> {
      await tx.voter.updateMany({ where: { pollId }, data: { votedAt: null } });
    },
  };
}
