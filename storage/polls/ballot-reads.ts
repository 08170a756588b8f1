import { Prisma } from '../generated/client.ts';
import type { RollPlace } from '../rolls/rolls.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Tally } from './polls.ts';

/** The ballots of polls that are open to all. A secret one comes nowhere near here. */
export function ballotReads({ tx }: ReadContext) {
  return {
    /** The ballot of someone on the roll: the places of options, from 1. */
    async ballotOf({ id }: RollPlace): Promise<number[]> {
      const ballot = await tx.ballot.findUnique({ where: { voterId: id } });
      return ballot?.choices ?? [];
    },

    /** All ballots of a poll, in no order. */
    async ballots(pollId: string): Promise<number[][]> {
      const rows = await tx.$queryRaw<{ choices: number[] }[]>`
        SELECT b.choices FROM ballots b JOIN voters v ON v.id = b.voter_id WHERE v.poll_id = ${pollId}::uuid`;
      return rows.map(({ choices }) => choices);
    },

    /** What the ballots of a poll come to, each option with the first `names` who chose it, or who put it first. */
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
