import { Prisma } from '../generated/client.ts';
import type { RollPlace } from '../rolls/rolls.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Tally } from './polls.ts';

/** Reads open ballots. Secret ones are stored only in sealed boxes. */
export function ballotReads({ tx }: ReadContext) {
  return {
    /** The ballot of someone on the roll: places of options, from 1; empty if they have not voted. */
    async ballotOf({ id }: RollPlace): Promise<number[]> {
      const ballot = await tx.ballot.findUnique({ where: { voterId: id } });
      return ballot?.choices ?? [];
    },

    /** All open ballots of a poll, in no particular order. */
    async ballots(pollId: string): Promise<number[][]> {
      const rows = await tx.$queryRaw<{ choices: number[] }[]>`
        SELECT b.choices FROM ballots b JOIN voters v ON v.id = b.voter_id WHERE v.poll_id = ${pollId}::uuid`;
      return rows.map(({ choices }) => choices);
    },

    /**
     * Counts the open ballots of a poll for each option, with the first `names` people who chose it or, with
     * 'first', who put it first.
     */
    async tally(pollId: string, names: number, which: 'all' | 'first'): Promise<Tally[]> {
      const chosen = which === 'all' ? Prisma.sql`b.choices` : Prisma.sql`b.choices[1:1]`;
      return tx.$queryRaw<Tally[]>`
        SELECT place, count(*)::int AS count, (array_agg(person_id::text ORDER BY voted_at, id))[1:${names}::int] AS "personIds"
        FROM (SELECT v.id, v.person_id, v.voted_at, unnest(${chosen}) AS place
              FROM voters v JOIN ballots b ON b.voter_id = v.id WHERE v.poll_id = ${pollId}::uuid) AS named
        GROUP BY place`;
    },
  };
}
