import { Prisma, type Voter } from '../generated/client.ts';
import type { RollPlace } from '../rolls/rolls.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { BlockBallot, NewPlace, OpenBallot, Reason, Tally } from './polls.ts';

/** Reads open ballots. Secret ones are stored only in sealed boxes. */
export function ballotReads({ tx }: ReadContext) {
  return {
    /** The ballot of someone on the roll; null if they have not voted. */
    ballotOf: ({ id }: RollPlace): Promise<OpenBallot | null> =>
      tx.ballot.findUnique({ where: { voterId: id } }),

    /** The first `limit` reasons that voters gave, in the order in which they voted. */
    reasons: (pollId: string, limit: number): Promise<Reason[]> =>
      tx.$queryRaw<Reason[]>`
        SELECT v.person_id AS "personId", b.choices, b.because FROM ballots b JOIN voters v ON v.id = b.voter_id
        WHERE v.poll_id = ${pollId}::uuid AND b.because IS NOT NULL ORDER BY v.voted_at, v.id LIMIT ${limit}`,

    /** The places of a poll in which each body has one vote, with the body of each. */
    bodies: (pollId: string): Promise<(NewPlace & Pick<Voter, 'votedAt'>)[]> =>
      tx.voter.findMany({
        where: { pollId },
        select: { personId: true, deputyId: true, organisationId: true, representsId: true, votedAt: true },
      }),

    /** The open ballots of a poll whose votes are weighted, each with its block, in no particular order. */
    blockBallots: (pollId: string): Promise<BlockBallot[]> =>
      tx.$queryRaw<BlockBallot[]>`
        SELECT v.block, b.choices FROM ballots b JOIN voters v ON v.id = b.voter_id
        WHERE v.poll_id = ${pollId}::uuid AND v.block IS NOT NULL`,

    /** How many places each block of a poll has, by the blocks' positions from 1. */
    async blockSizes(pollId: string): Promise<Map<number, number>> {
      const rows = await tx.$queryRaw<{ block: number; size: number }[]>`
        SELECT block, count(*)::int AS size FROM voters
        WHERE poll_id = ${pollId}::uuid AND block IS NOT NULL GROUP BY block`;
      return new Map(rows.map(({ block, size }) => [block, size]));
    },

    /** All open ballots of a poll, in no particular order. */
    async ballots(pollId: string): Promise<number[][]> {
      const rows = await tx.$queryRaw<{ choices: number[] }[]>`
        SELECT b.choices FROM ballots b JOIN voters v ON v.id = b.voter_id WHERE v.poll_id = ${pollId}::uuid`;
      return rows.map(({ choices }) => choices);
    },

    /**
     * Counts the open ballots of a poll for each option, with the first `names` people who chose it, who put it
     * first or, highest first, who gave it a score.
     */
    async tally(pollId: string, names: number, which: 'options' | 'order' | 'scores'): Promise<Tally[]> {
      const chosen = which === 'order' ? Prisma.sql`b.choices[1:1]` : Prisma.sql`b.choices`;
      const rows = await tx.$queryRaw<(Tally & { total: number })[]>`
        SELECT place, count(*)::int AS count, sum(score)::int AS total,
          (array_agg(person_id::text ORDER BY score DESC, voted_at, id))[1:${names}::int] AS "personIds",
          (array_agg(score ORDER BY score DESC, voted_at, id))[1:${names}::int] AS scores
        FROM (SELECT v.id, v.person_id, v.voted_at,
                CASE WHEN ${which === 'scores'} THEN at::int ELSE given END AS place,
                CASE WHEN ${which === 'scores'} THEN given ELSE 1 END AS score
              FROM voters v JOIN ballots b ON b.voter_id = v.id CROSS JOIN unnest(${chosen}) WITH ORDINALITY AS u(given, at)
              WHERE v.poll_id = ${pollId}::uuid) AS named
        WHERE score > 0 GROUP BY place`;
      return rows.map(({ total, ...row }) => ({ ...row, voters: row.count, count: total }));
    },
  };
}
