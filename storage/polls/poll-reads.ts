import { type Poll as PollRow, Prisma } from '../generated/client.ts';
import { type RecordAsking, rollReads, type WhichRecords } from '../rolls/roll-reads.ts';
import { NO_TURNOUT, type Turnout } from '../rolls/rolls.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { acrossReads } from './across-reads.ts';
import { ballotReads } from './ballot-reads.ts';
import { type Poll, seenFrom } from './polls.ts';
import { voters } from './tables.ts';
import { tieReads } from './tie-reads.ts';

/** Reads polls, with their rolls and open ballots. */
export function pollReads(context: ReadContext) {
  const { tx } = context;
  const roll = rollReads(context, voters);
  const numbered = numberedReads(tx, 'polls', Prisma.PollScalarFieldEnum, {
    fromRow: (row: PollRow): Poll => row,
    orCancelled: true,
  });
  const across = acrossReads(context);

  /** These polls, each as the person reads it whom it asks. */
  async function asAsked(asking: RecordAsking[]): Promise<Poll[]> {
    const networks = new Map(asking.map(({ id, networkId }) => [id, networkId]));
    const polls = await numbered.withIds(asking.map(({ id }) => id));
    return polls.map((poll) => seenFrom(poll, networks.get(poll.id)));
  }

  return {
    ...roll,
    ...ballotReads(context),
    ...tieReads(context),
    ...numbered,
    ...across,

    /** A page of a network's own polls: open ones by closing time, closed ones with the latest first. */
    async list(
      networkId: string,
      status: 'open' | 'closed',
      { skip, take }: { skip: number; take: number },
    ): Promise<Poll[]> {
      return tx.poll.findMany({
        where: { networkId, status },
        orderBy:
          status === 'open' ? [{ closesAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }],
        skip,
        take,
      });
    },

    /** The first `limit` open polls that a network sees by closing time, with their turnouts. */
    async openIn(networkId: string, limit: number): Promise<(Poll & { turnout: Turnout })[]> {
      const polls = await across.seenIn(networkId, 'open', { skip: 0, take: limit });
      const turnouts = await roll.turnouts(polls.map(({ id }) => id));
      return polls.map((poll) => ({ ...poll, turnout: turnouts.get(poll.id) ?? NO_TURNOUT }));
    },

    /** The first `take` polls of a network that closed after `from` and until `to` without a decision, as they closed. */
    closedIn: (networkId: string, { from, to }: { from: Date; to: Date }, take: number): Promise<Poll[]> =>
      tx.poll.findMany({
        where: { networkId, status: 'closed', decisionId: null, closedAt: { gt: from, lte: to } },
        orderBy: [{ closedAt: 'asc' }, { id: 'asc' }],
        take,
      }),

    /** The polls that wait for a person's vote, by closing time. */
    waitingFor: async (personId: string, which: WhichRecords): Promise<Poll[]> =>
      asAsked(await roll.waiting(personId, which)),

    /** The open polls in which a person may vote, whether they have voted or not, by closing time. */
    openTo: async (personId: string, which: WhichRecords): Promise<Poll[]> =>
      asAsked(await roll.asking(personId, which)),

    /** The open poll that asks to ratify a decision. */
    async ratifyingDecision(decisionId: string): Promise<Poll | null> {
      return tx.poll.findFirst({ where: { ratifiesDecisionId: decisionId, status: 'open' } });
    },

    /** The open polls that decide items of a meeting by correspondence. */
    openOfMeeting: (meetingId: string): Promise<Poll[]> =>
      tx.poll.findMany({
        where: { meetingId, itemId: { not: null }, status: 'open' },
        orderBy: { number: 'asc' },
      }),

    /** The polls that decide items of a meeting, or decided them. */
    onItems: (meetingId: string): Promise<Poll[]> =>
      tx.poll.findMany({
        where: { meetingId, itemId: { not: null }, status: { not: 'withdrawn' } },
        orderBy: { number: 'asc' },
      }),

    /** The vote by which an indicative vote is ratified, or is not; null while there is none. */
    ratifying: (pollId: string): Promise<Poll | null> =>
      tx.poll.findFirst({
        where: { ratifiesId: pollId, status: { not: 'withdrawn' } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),

    /** Whether the two polls before this one of a series got no vote at all. */
    async isAfterSilence(id: string): Promise<boolean> {
      const [row] = await tx.$queryRaw<{ is: boolean }[]>`
        SELECT true AS is FROM polls r JOIN polls one ON one.id = r.follows_id JOIN polls two ON two.id = one.follows_id
        WHERE r.id = ${id}::uuid AND r.repeats_on IS NOT NULL AND (one.result->>'cast')::int = 0 AND one.result->'isFew' IS NULL
          AND (two.result->>'cast')::int = 0 AND two.result->'isFew' IS NULL`;
      return row?.is === true;
    },

    /** Whether a decision was made by a poll. */
    async decided(networkId: string, decisionId: string): Promise<boolean> {
      return (await tx.poll.count({ where: { networkId, status: 'closed', decisionId } })) > 0;
    },
  };
}
