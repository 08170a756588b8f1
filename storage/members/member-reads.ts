import type { Role } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { belongsInSql, belongsWhere, dayInSql, runsInSql } from './belonging.ts';
import { fromMember, type Member, type Standing } from './members.ts';
import { fromSql } from './role-in-sql.ts';
import { seatReads } from './seat-reads.ts';

/** Who belongs to a network, and as what: the seats are kept with the members. */
export function memberReads(context: ReadContext) {
  const { tx } = context;
  return {
    ...seatReads(context),

    /** One query for a member; another for someone who is not, as they may read from above. */
    async standing(networkId: string, personId: string, today: string): Promise<Standing> {
      const standing = (await standings(tx, networkId, today, personId)).get(personId);
      if (standing) return standing;
      const fromAbove = await readsFromAbove(tx, networkId, personId, today);
      return { isMember: false, roles: [], otherRoles: [], readsFromAbove: fromAbove };
    },

    /** Where each of those stands who belong to a network on a day, by person. */
    standings: (networkId: string, today: string): Promise<Map<string, Standing>> =>
      standings(tx, networkId, today, null),

    /** A person's membership of a network, whatever its status. */
    async get(networkId: string, personId: string): Promise<Member | null> {
      const row = await tx.member.findUnique({ where: { networkId_personId: { networkId, personId } } });
      return row && fromMember(row);
    },

    async byId(id: string): Promise<Member | null> {
      const row = await tx.member.findUnique({ where: { id } });
      return row && fromMember(row);
    },

    /** One page of those who belong on a day, by name. */
    async list(
      networkId: string,
      today: string,
      { skip, take }: { skip: number; take: number },
    ): Promise<Member[]> {
      const rows = await tx.member.findMany({
        where: { networkId, ...belongsWhere(today) },
        orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
        skip,
        take,
      });
      return rows.map(fromMember);
    },

    /** Up to `limit` who ask to join one of these networks, the first to ask first. */
    async asking(networkIds: string[], limit: number): Promise<Member[]> {
      const rows = await tx.member.findMany({
        where: { networkId: { in: networkIds }, status: 'asking' },
        orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(fromMember);
    },

    /** Everyone who belongs on a day, and whether they are clinicians by profession. */
    async everyone(networkId: string, today: string): Promise<{ personId: string; isClinician: boolean }[]> {
      const select = { personId: true, isClinician: true };
      return tx.member.findMany({ where: { networkId, ...belongsWhere(today) }, select });
    },
  };
}

/** How far up the networks above are looked at. */
const MOST_LEVELS = 5;

/** Of all who belong to a network on a day, or of one of them. */
async function standings(
  tx: ReadTransaction,
  networkId: string,
  today: string,
  personId: string | null,
): Promise<Map<string, Standing>> {
  const day = dayInSql(today);
  const rows = await tx.$queryRaw<{ id: string; running: Role[]; others: Role[] }[]>`
    SELECT m.person_id AS id, COALESCE(array_agg(s.role::text) FILTER (WHERE s.runs), '{}') AS running,
      COALESCE(array_agg(s.role::text) FILTER (WHERE NOT s.runs), '{}') AS others
    FROM members m LEFT JOIN LATERAL (
      SELECT role, ${runsInSql('seats', day)} AS runs
      FROM seats WHERE network_id = m.network_id AND person_id = m.person_id AND NOT withdrawn
        AND COALESCE(until >= (m.joined_at AT TIME ZONE 'UTC')::date, true)
    ) s ON true
    WHERE m.network_id = ${networkId}::uuid AND (${personId}::uuid IS NULL OR m.person_id = ${personId}::uuid)
      AND ${belongsInSql('m', day)}
    GROUP BY m.id`;
  return new Map(
    rows.map(({ id, running, others }) => [
      id,
      {
        isMember: true,
        roles: running.map(fromSql),
        otherRoles: others.map(fromSql),
        readsFromAbove: false,
      },
    ]),
  );
}

async function readsFromAbove(
  tx: ReadTransaction,
  networkId: string,
  personId: string,
  today: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT parent_id AS id, 1 AS level FROM networks WHERE id = ${networkId}::uuid AND read_above
      UNION ALL
      SELECT n.parent_id, level + 1 FROM networks n JOIN above a ON n.id = a.id WHERE level < ${MOST_LEVELS}
    )
    SELECT EXISTS (SELECT 1 FROM above a JOIN members m ON m.network_id = a.id
      WHERE m.person_id = ${personId}::uuid AND ${belongsInSql('m', dayInSql(today))}) AS found`;
  return row?.found ?? false;
}
