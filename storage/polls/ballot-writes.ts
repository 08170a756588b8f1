import type { RollPlace } from '../rolls/rolls.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { ballotReads } from './ballot-reads.ts';

/** The ballots of polls that are open to all. A secret one comes nowhere near here. */
export function ballotWrites(context: WriteContext<'ballot'>) {
  const { tx, audit } = context;
  const reads = ballotReads(context);
  return {
    /** Puts the ballot of someone on the roll in place of the one before. */
    async putBallot(voter: RollPlace, choices: number[]): Promise<void> {
      const before = await reads.ballotOf(voter);
      await tx.$executeRaw`
        INSERT INTO ballots (voter_id, choices) VALUES (${voter.id}::uuid, ${choices}::int[])
        ON CONFLICT (voter_id) DO UPDATE SET choices = excluded.choices`;
      audit('ballot', voter.id, before.length > 0 ? { choices: before } : null, { choices });
    },
  };
}
