import { type Network, Prisma } from '../generated/client.ts';
import { belongsInSql, dayInSql } from '../members/belonging.ts';
import { escapeLike } from '../rows/like.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import type { NetworkList } from './networks.ts';
import { LEVELS_READ_FROM } from './read-above.ts';

/** Finds networks by their names and by who may read them. */
export function findNetworkReads({ tx }: ReadContext) {
  return {
    /** A page of the networks that the person may read on a day, by name. */
    async readable(
      personId: string,
      today: string,
      { which, skip, take }: { which: NetworkList; skip: number; take: number },
    ): Promise<Network[]> {
      const { mine, all } = await readableBy(tx, personId, today);
      return tx.network.findMany({
        where: {
          id: { in: which === 'mine' ? mine : all },
          status: which === 'closed' ? { not: 'active' } : 'active',
        },
        orderBy,
        skip,
        take,
      });
    },

    /**
     * Up to `limit` networks that the person may read and whose present or former name begins with `name`;
     * open ones first.
     */
    async readableCalled(personId: string, today: string, name: string, limit: number): Promise<Network[]> {
      const { all } = await readableBy(tx, personId, today);
      return called(tx, name, { id: { in: all } }, limit);
    },

    /** Up to `limit` of all open networks whose present or former name begins with `name`. */
    async openCalled(name: string, limit: number): Promise<Network[]> {
      return called(tx, name, { status: 'active' }, limit);
    },

    /** The same among all networks, open or not; open ones first. */
    async anyCalled(name: string, limit: number): Promise<Network[]> {
      return called(tx, name, {}, limit);
    },

    /** The open networks below this one, by name: those within so many levels as records may be read from. */
    async below(networkId: string): Promise<Network[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        WITH RECURSIVE below AS (
          SELECT id, 1 AS level FROM networks WHERE parent_id = ${networkId}::uuid
          UNION
          SELECT n.id, level + 1 FROM networks n JOIN below b ON n.parent_id = b.id WHERE level < ${LEVELS_READ_FROM}
        ) SELECT DISTINCT id FROM below`;
      return tx.network.findMany({
        where: { id: { in: rows.map(({ id }) => id) }, status: 'active' },
        orderBy,
      });
    },

    /** All networks, open ones first, with the number of their members on a day. */
    async all(today: string): Promise<(Network & { members: number })[]> {
      const counts = await tx.$queryRaw<{ id: string; members: number }[]>`
        SELECT network_id AS id, count(*)::int AS members FROM members
        WHERE ${belongsInSql('members', dayInSql(today))} GROUP BY network_id`;
      const members = new Map(counts.map((each) => [each.id, each.members]));
      const networks = await tx.network.findMany({ orderBy });
      return networks.map((network) => ({ ...network, members: members.get(network.id) ?? 0 }));
    },
  };
}

/** At most this many former names are searched. */
const MOST_FORMER = 50;

const orderBy = [
  { status: 'asc' },
  { name: 'asc' },
  { id: 'asc' },
] satisfies Prisma.NetworkOrderByWithRelationInput[];

/** Finds networks by name. If some have exactly this name, only they are returned. */
async function called(
  tx: ReadTransaction,
  name: string,
  among: Prisma.NetworkWhereInput,
  limit: number,
): Promise<Network[]> {
  const exactly = { equals: escapeLike(name), mode: 'insensitive' } as const;
  const exact = await tx.network.findMany({ where: { ...among, name: exactly }, orderBy, take: limit });
  if (exact.length > 0) return exact;
  const begins = { startsWith: escapeLike(name), mode: 'insensitive' } as const;
  const former = await tx.formerName.findMany({
    where: { name: begins },
    select: { networkId: true },
    orderBy: { until: 'desc' },
    take: MOST_FORMER,
  });
  const ids = former.map(({ networkId }) => networkId);
  return tx.network.findMany({
    where: { AND: [among, { OR: [{ name: begins }, { id: { in: ids } }] }] },
    orderBy,
    take: limit,
  });
}

/**
 * The ids of the person's own networks (`mine`), and of `all` that they may read: also networks below that
 * allow it.
 */
async function readableBy(
  tx: ReadTransaction,
  personId: string,
  today: string,
): Promise<{ mine: string[]; all: string[] }> {
  const rows = await tx.$queryRaw<{ id: string; mine: boolean }[]>`
    WITH RECURSIVE ${readableInSql(personId, today)} SELECT id, mine FROM readable`;
  return {
    mine: rows.filter(({ mine }) => mine).map(({ id }) => id),
    all: rows.map(({ id }) => id),
  };
}

/** SQL for what follows WITH RECURSIVE: the networks that the person may read on a day are then the rows of `readable`. */
export const readableInSql = (personId: string, today: string): Prisma.Sql => Prisma.sql`
  mine AS (
    SELECT network_id AS id FROM members WHERE person_id = ${personId}::uuid
      AND ${belongsInSql('members', dayInSql(today))}
  ), below AS (
    SELECT n.id, n.read_above, 1 AS level FROM networks n WHERE n.parent_id IN (SELECT id FROM mine)
    UNION
    SELECT n.id, n.read_above, level + 1 FROM networks n JOIN below b ON n.parent_id = b.id WHERE level < ${LEVELS_READ_FROM}
  ), readable AS (
    SELECT id, true AS mine FROM mine
    UNION ALL
    SELECT DISTINCT id, false FROM below WHERE read_above AND id NOT IN (SELECT id FROM mine)
  )`;
