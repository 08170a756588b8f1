import { type Member as MemberRow, Prisma } from '../generated/client.ts';
import { columnsOf } from '../rows/columns.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { belongsInSql, belongsWhere, dayInSql, runsInSql } from './belonging.ts';
import type { Headcount, SeatsTold, Telling } from './composition.ts';
import { readClinicians, readHeadcount, readSeatsTold } from './composition-reads.ts';
import { fromMember, type Member, type Role, type Standing } from './members.ts';
import { toSql } from './role-in-sql.ts';
import { seatReads } from './seat-reads.ts';
import { readStandings, readStandingsAcross, readsFromAbove } from './standing-reads.ts';

/** Reads members and their seats. */
export function memberReads(context: ReadContext) {
  const { tx } = context;
  return {
    ...seatReads(context),

    /**
     * This takes one query for a member. For anyone else a second one looks whether they may read from a
     * network above.
     */
    async standing(networkId: string, personId: string, today: string): Promise<Standing> {
      const standing = (await readStandings(tx, networkId, today, personId)).get(personId);
      if (standing) return standing;
      const fromAbove = await readsFromAbove(tx, networkId, personId, today);
      return { isMember: false, roles: [], otherRoles: [], readsFromAbove: fromAbove, version: null };
    },

    /** The standing of each member of a network on a day, by person. */
    standings: (networkId: string, today: string): Promise<Map<string, Standing>> =>
      readStandings(tx, networkId, today, null),

    /** The same of several networks, by network and then by person. */
    standingsAcross: (networkIds: string[], today: string): Promise<Map<string, Map<string, Standing>>> =>
      readStandingsAcross(tx, networkIds, today),

    /** How many members on a day count as clinicians, and how many as others. */
    headcount: (networkId: string, today: string): Promise<Headcount> => readHeadcount(tx, networkId, today),

    /** The first `take` people, by name, who count as clinicians on a day. */
    clinicians: (networkId: string, today: string, take: number): Promise<string[]> =>
      readClinicians(tx, networkId, today, take),

    /** The seats on a day that the network's composition shows. */
    seatsTold: (networkId: string, today: string, telling: Telling): Promise<SeatsTold> =>
      readSeatsTold(tx, networkId, today, telling),

    /** A person's membership of a network, whatever its status. */
    async get(networkId: string, personId: string): Promise<Member | null> {
      const row = await tx.member.findUnique({ where: { networkId_personId: { networkId, personId } } });
      return row && fromMember(row);
    },

    async byId(id: string): Promise<Member | null> {
      const row = await tx.member.findUnique({ where: { id } });
      return row && fromMember(row);
    },

    /** Of these networks, those that the person belonged to and has left by today, in the network's time zone. */
    async left(personId: string, networkIds: string[], now: Date): Promise<Set<string>> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT n.id FROM members m JOIN networks n ON n.id = m.network_id
        WHERE m.person_id = ${personId}::uuid AND n.id = ANY(${networkIds}::uuid[]) AND m.status IN ('active', 'ended')
          AND NOT ${belongsInSql('m', Prisma.sql`(${now}::timestamptz AT TIME ZONE n.zone)::date`)}`;
      return new Set(rows.map(({ id }) => id));
    },

    /**
     * A page of the members on a day, by name; of those only who have a role then, if one is given. Who is on
     * it is found in an index alone, so that of the pages before it no rows are read.
     */
    async list(
      networkId: string,
      today: string,
      { skip, take, role }: { skip: number; take: number; role?: Role | undefined },
    ): Promise<Member[]> {
      const day = dayInSql(today);
      const having = role
        ? Prisma.sql`AND member_id IN (
            SELECT m.id FROM seats s JOIN members m ON m.network_id = s.network_id AND m.person_id = s.person_id
            WHERE s.network_id = ${networkId}::uuid AND s.role = ${toSql(role)}::role AND NOT s.withdrawn
              AND ${runsInSql('s', day)})`
        : Prisma.empty;
      const rows = await tx.$queryRaw<MemberRow[]>`
        SELECT ${columns} FROM members AS m JOIN listed_members AS l ON l.member_id = m.id
        WHERE m.id = ANY(ARRAY(
          SELECT member_id FROM listed_members
          WHERE network_id = ${networkId}::uuid AND (until IS NULL OR until >= ${day}) ${having}
          ORDER BY name, member_id LIMIT ${take} OFFSET ${skip}))
        ORDER BY l.name, l.member_id`;
      return rows.map(fromMember);
    },

    /** Up to `limit` requests to join one of these networks, earliest first. */
    async asking(networkIds: string[], limit: number): Promise<Member[]> {
      const rows = await tx.member.findMany({
        where: { networkId: { in: networkIds }, status: 'asking' },
        orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(fromMember);
    },

    /** All members on a day, and whether they are clinicians by profession. */
    async everyone(networkId: string, today: string): Promise<{ personId: string; isClinician: boolean }[]> {
      const select = { personId: true, isClinician: true };
      return tx.member.findMany({ where: { networkId, ...belongsWhere(today) }, select });
    },
  };
}

const columns = columnsOf('m', Prisma.MemberScalarFieldEnum);
