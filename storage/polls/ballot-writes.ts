import type { RollPlace } from '../rolls/rolls.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { OpenBallot } from './polls.ts';

/** Writes open ballots. Secret ones are stored only in sealed boxes. */
export function ballotWrites({ tx, audit }: WriteContext<'ballot'>) {
  return {
    /**
     * Stores the ballot of someone on the roll, in place of their former one. The roll must say already that
     * they have voted.
     */
    async putBallot(voter: RollPlace, ballot: OpenBallot): Promise<void> {
      const { choices, because } = ballot;
      const [{ before }] = await tx.$queryRaw<[{ before: OpenBallot | null }]>`
        WITH before AS (SELECT choices, because FROM ballots WHERE voter_id = ${voter.id}::uuid)
        INSERT INTO ballots (voter_id, choices, because) VALUES (${voter.id}::uuid, ${choices}::int[], ${because})
        ON CONFLICT (voter_id) DO UPDATE SET choices = excluded.choices, because = excluded.because
        RETURNING (SELECT to_jsonb(before) FROM before) AS before`;
      audit('ballot', voter.id, before, ballot);
    },
  };
}
