import { Prisma } from '../generated/client.ts';
import { type ChannelNamed, channelsNamed } from '../networks/absences.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { comesIn, ends, hasRole, isInAnother, isMember, joins, type OnDay, peopleOf } from './in-sql.ts';
import type { ChannelRoster, Roster, RosterMove, SomePeople, ToDecide, WouldChange } from './rosters.ts';

/** The people of channels, as far as they are followed or read. */
export function rosterReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<ChannelRoster | null> {
      return tx.roster.findUnique({ where: { id }, include: { conversation: true } });
    },

    async of(conversationId: string): Promise<Roster | null> {
      return tx.roster.findUnique({ where: { conversationId } });
    },

    /** Up to `limit` of a network's channels that are followed or read. */
    async inNetwork(networkId: string, limit: number): Promise<ChannelRoster[]> {
      return tx.roster.findMany({
        where: { conversation: { networkId } },
        include: { conversation: true },
        orderBy: { id: 'asc' },
        take: limit,
      });
    },

    /**
     * The rosters of a channel and, if `teamId` is given, of every channel of that team: those that are followed, or being
     * read.
     */
    async at(channels: ChannelNamed): Promise<{ id: string }[]> {
      return tx.$queryRaw<{ id: string }[]>`
        SELECT r.id FROM conversations c JOIN rosters r ON r.conversation_id = c.id WHERE ${channelsNamed(channels)}`;
    },

    /** The first `limit` moves that nobody has looked into yet. */
    async moves(rosterId: string, limit: number): Promise<RosterMove[]> {
      return tx.rosterMove.findMany({
        where: { rosterId },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take: limit,
      });
    },

    /** What following the channel would change, with up to `most` of the people by name. */
    async wouldChange(rosterId: string, on: OnDay, most: number): Promise<WouldChange> {
      return {
        joins: await some(tx, rosterId, on, joins(on), most),
        ends: await some(tx, rosterId, on, ends(on), most),
      };
    },

    /** Those about whom a manager decides, with up to `most` of each kind by name. */
    async toDecide(rosterId: string, on: OnDay, most: number): Promise<ToDecide> {
      const isOut = Prisma.sql`rp.is_here AND NOT ${isMember(on)}`;
      const isGone = Prisma.sql`NOT rp.is_here AND ${isMember(on)} AND ${hasRole(on)} AND NOT ${isInAnother(on)}`;
      return {
        guests: await some(tx, rosterId, on, Prisma.sql`${isOut} AND rp.is_guest AND ${comesIn}`, most),
        setAside: await some(tx, rosterId, on, Prisma.sql`${isOut} AND NOT ${comesIn}`, most),
        gone: await some(tx, rosterId, on, isGone, most),
      };
    },
  };
}

async function some(
  tx: ReadTransaction,
  rosterId: string,
  on: OnDay,
  where: Prisma.Sql,
  most: number,
): Promise<SomePeople> {
  const rows = await tx.$queryRaw<{ id: string; name: string; count: number }[]>`
    WITH found AS (SELECT DISTINCT a.person_id FROM ${peopleOf(rosterId, on)} AND ${where})
    SELECT p.id, p.name, count(*) OVER ()::int AS count FROM found JOIN people p ON p.id = found.person_id
    ORDER BY p.name, p.id LIMIT ${most}`;
  return { count: rows[0]?.count ?? 0, people: rows.map(({ id, name }) => ({ id, name })) };
}
