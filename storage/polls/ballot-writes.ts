import type { RollPlace } from '../rolls/rolls.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes open ballots. Secret ones are stored only in sealed boxes. */
export function ballotWrites({ tx, audit }: WriteContext<'ballot'>) {
  return {
    /**
     * Stores the ballot of someone on the roll, in place of their former one. The roll must say already that
     * they have voted.
     */
    async putBallot(voter: RollPlace, choices: number[]): Promise<void> {
      const [before] = await tx.$queryRaw<[{ choices: number[] | null }]>`
        WITH before AS (SELECT choices FROM ballots WHERE voter_id = ${voter.id}::uuid)
        INSERT INTO ballots (voter_id, choices) VALUES (${voter.id}::uuid, ${choices}::int[])
        ON CONFLICT (voter_id) DO UPDATE SET choices = excluded.choices
        RETURNING (SELECT choices FROM before) AS choices`;
      audit('ballot', voter.id, before.choices && { choices: before.choices }, { choices });
    },
  };
}
