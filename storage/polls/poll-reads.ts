import { type Poll, Prisma } from '../generated/client.ts';
import { stillBelongs } from '../members/belonging.ts';
import { rollReads } from '../rolls/roll-reads.ts';
import type { Turnout } from '../rolls/rolls.ts';
import { nearestNumbers } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** A network's polls, with the rolls of those who may vote in them and the ballots that are open to all. */
export function pollReads(context: ReadContext) {
  const { tx, now } = context;
  const roll = rollReads(context);

  /** The open polls in which a person may vote, what closes first first. */
  async function openTo(personId: string, among: Prisma.Sql, page: Prisma.Sql): Promise<Poll[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM voters v JOIN polls p ON p.id = v.poll_id JOIN networks n ON n.id = p.network_id ${stillBelongs(now)}
      WHERE v.person_id = ${personId}::uuid AND p.status = 'open' AND p.closes_at > ${now} AND n.status = 'active' ${among}
      ORDER BY p.closes_at, p.id ${page}`;
    const ids = rows.map(({ id }) => id);
    const found = new Map(
      (await tx.poll.findMany({ where: { id: { in: ids } } })).map((poll) => [poll.id, poll]),
    );
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  return {
    ...roll,

    async get(id: string): Promise<Poll | null> {
      return tx.poll.findUnique({ where: { id } });
    },

    /** The polls with these ids, in no order. */
    async withIds(ids: string[]): Promise<Poll[]> {
      return tx.poll.findMany({ where: { id: { in: ids } } });
    },

    /** The poll with this number, unless its opening was taken back; one that was cancelled says why. */
    async byNumber(networkId: string, number: number): Promise<Poll | null> {
      const row = await tx.poll.findUnique({ where: { networkId_number: { networkId, number } } });
      return row && (row.status !== 'withdrawn' || row.because !== null) ? row : null;
    },

    nearest: (networkId: string, number: number) => nearestNumbers(tx, 'polls', networkId, number),

    /** One page: of those open what closes first first, of those closed the latest first. */
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

    /** The first open polls of a network, what closes first first, and how many have voted in each. */
    async openIn(networkId: string, limit: number): Promise<(Poll & { turnout: Turnout })[]> {
      const polls = await this.list(networkId, 'open', { skip: 0, take: limit });
      const turnouts = await roll.turnouts(polls.map(({ id }) => id));
      return polls.map((poll) => ({ ...poll, turnout: turnouts.get(poll.id) ?? { voted: 0, of: 0 } }));
    },

    /**
     * The first polls that wait for a person's vote, what closes first first: they are on its roll, still belong to its
     * network and have not voted. In all networks, unless `networkId` names one.
     */
    async waitingFor(
      personId: string,
      limit: number,
      networkId: string | null = null,
      skip = 0,
    ): Promise<Poll[]> {
      const inNetwork = networkId === null ? Prisma.empty : Prisma.sql`AND p.network_id = ${networkId}::uuid`;
      return openTo(
        personId,
        Prisma.sql`AND v.voted_at IS NULL ${inNetwork}`,
        Prisma.sql`LIMIT ${limit} OFFSET ${skip}`,
      );
    },

    /** The first polls of a network in which a person may vote, whether they have or not. */
    openTo: (personId: string, networkId: string, limit: number): Promise<Poll[]> =>
      openTo(personId, Prisma.sql`AND p.network_id = ${networkId}::uuid`, Prisma.sql`LIMIT ${limit}`),

    /** Of these polls, those that wait for a person's vote. */
    waitingAmong: (personId: string, ids: string[]): Promise<Poll[]> =>
      openTo(personId, Prisma.sql`AND v.voted_at IS NULL AND p.id = ANY(${ids}::uuid[])`, Prisma.empty),

    /** Whether a decision of a network was made by a poll. */
    async decided(networkId: string, decisionId: string): Promise<boolean> {
      return (await tx.poll.count({ where: { networkId, status: 'closed', decisionId } })) > 0;
    },
  };
}
