import type { Voter } from '../generated/client.ts';
import { stillBelongs } from '../members/belonging.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Tally, Turnout } from './rolls.ts';

/** Who may vote in polls, who has, and the ballots that are open to all. A secret one comes nowhere near here. */
export function rollReads({ tx, now }: ReadContext) {
  return {
    /** A person’s place on a poll’s roll; null if they are not on it, or have left its network since. */
    async voter(pollId: string, personId: string): Promise<Voter | null> {
      const [place] = await this.placesOf(personId, [pollId]);
      return place ?? null;
    },

    /** A person’s places on the rolls of these polls, of those whose networks they still belong to. */
    async placesOf(personId: string, pollIds: string[]): Promise<Voter[]> {
      return tx.$queryRaw<Voter[]>`
        SELECT v.id, v.poll_id AS "pollId", v.person_id AS "personId", v.voted_at AS "votedAt"
        FROM voters v JOIN polls p ON p.id = v.poll_id JOIN networks n ON n.id = p.network_id ${stillBelongs(now)}
        WHERE v.person_id = ${personId}::uuid AND v.poll_id = ANY(${pollIds}::uuid[])`;
    },

    /** The open ballot of a voter: the places of options, from 1. */
    async ballotOf({ id }: Voter): Promise<number[]> {
      const ballot = await tx.ballot.findUnique({ where: { voterId: id } });
      return ballot?.choices ?? [];
    },

    /** All open ballots of a poll, in no order. */
    async ballots(pollId: string): Promise<number[][]> {
      const rows = await tx.$queryRaw<{ choices: number[] }[]>`
        SELECT b.choices FROM ballots b JOIN voters v ON v.id = b.voter_id WHERE v.poll_id = ${pollId}::uuid`;
      return rows.map(({ choices }) => choices);
    },

    /** Everyone on a poll's roll. */
    async roll(pollId: string): Promise<Voter[]> {
      return tx.voter.findMany({ where: { pollId } });
    },

    /** The people who have not voted in a poll. */
    async stillToVote(pollId: string): Promise<string[]> {
      const rows = await tx.voter.findMany({ where: { pollId, votedAt: null }, select: { personId: true } });
      return rows.map(({ personId }) => personId);
    },

    /** How many have voted in each of these polls, by poll. */
    async turnouts(pollIds: string[]): Promise<Map<string, Turnout>> {
      const rows = await tx.$queryRaw<{ pollId: string; voted: number; all: number }[]>`
        SELECT poll_id AS "pollId", count(voted_at)::int AS voted, count(*)::int AS "all"
        FROM voters WHERE poll_id = ANY(${pollIds}::uuid[]) GROUP BY poll_id`;
      return new Map(rows.map(({ pollId, voted, all }) => [pollId, { voted, of: all }]));
    },

    /** What the open ballots of a poll come to, each option with the first `names` who chose it. */
    async tally(pollId: string, names: number): Promise<Tally[]> {
      return tx.$queryRaw<Tally[]>`
        SELECT place, count(*)::int AS count, (array_agg(person_id::text ORDER BY voted_at, id))[1:${names}::int] AS "personIds"
        FROM (SELECT v.id, v.person_id, v.voted_at, unnest(b.choices) AS place
              FROM voters v JOIN ballots b ON b.voter_id = v.id WHERE v.poll_id = ${pollId}::uuid) AS named
        GROUP BY place`;
    },
  };
}
