import type { Audit } from '../audit/changes.ts';
import { type Member as MemberRow, Prisma, type Role } from '../generated/client.ts';
import { dayToDate, fromDate, toDate } from '../rows/day.ts';
import type { Transaction } from '../rows/transaction.ts';
import { Conflict, updateVersion } from '../rows/version.ts';
import { fromSql } from './role-in-sql.ts';
import { seatStore } from './seats.ts';

export type { Role } from '../generated/client.ts';
export type { NewSeat, Seat } from './seats.ts';

/** That a person belongs, or asks to belong, to a network; `until` is the last day, "2027-06-30". */
export type Member = Omit<MemberRow, 'until'> & { until: string | null };

/** What a member brings to a network, as that network records it. */
export type Particulars = Pick<Member, 'profession' | 'isClinician' | 'skills'>;

/** Where a person stands towards a network on a day. */
export interface Standing {
  isMember: boolean;
  /** The roles whose terms run. */
  roles: Role[];
  /** The roles whose terms do not run: still to come, or over since they last became a member. */
  otherRoles: Role[];
  /** Not a member, but one of a network above it, which may read it. */
  readsFromAbove: boolean;
}

/** How far up the networks above are looked at. */
const MOST_LEVELS = 5;

/** Who belongs to a network, and as what: the seats are kept with the members. */
export function memberStore(tx: Transaction, newId: () => string, now: Date, note: Audit) {
  /** Throws `Conflict` where the person has come or asked at the same moment. */
  async function add(networkId: string, personId: string, status: 'active' | 'asking'): Promise<Member> {
    const open = { until: null, because: null, joinedAt: now, version: 1 };
    const nothing = { profession: null, isClinician: false, skills: null };
    const row = { id: newId(), networkId, personId, status, ...open, ...nothing };
    const { count } = await tx.member.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new Conflict(`${personId} is in ${networkId} already`);
    note('member', row.id, null, row);
    return row;
  }

  return {
    ...seatStore(tx, newId, now, note),

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

    /** Makes someone a member, or a member again; whoever belongs today is let be. */
    async join(networkId: string, personId: string, today: string): Promise<Member> {
      const before = await this.get(networkId, personId);
      if (!before) return add(networkId, personId, 'active');
      if (before.status === 'active' && (before.until === null || before.until >= today)) return before;
      return this.update(before, { status: 'active', until: null, because: null, joinedAt: now });
    },

    /** Notes that the person asks to join. Null if they have asked already or belong. */
    async ask(networkId: string, personId: string): Promise<Member | null> {
      const before = await this.get(networkId, personId);
      if (before?.status === 'asking' || (before?.status === 'active' && before.until === null)) return null;
      if (before) return this.update(before, { status: 'asking', until: null, because: null, joinedAt: now });
      return add(networkId, personId, 'asking');
    },

    async byId(id: string): Promise<Member | null> {
      const row = await tx.member.findUnique({ where: { id } });
      return row && fromMember(row);
    },

    async update(member: Member, change: Partial<Member>): Promise<Member> {
      const after = { ...member, ...change, version: member.version + 1 };
      await updateVersion(tx.member, member, {
        ...change,
        ...('until' in change && { until: toDate(change.until) }),
      });
      note('member', member.id, toMember(member), toMember(after));
      return after;
    },

    /** One page of those who belong on a day, by name. */
    async list(
      networkId: string,
      today: string,
      { skip, take }: { skip: number; take: number },
    ): Promise<Member[]> {
      const rows = await tx.member.findMany({
        where: belongsOn(networkId, today),
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
      return tx.member.findMany({ where: belongsOn(networkId, today), select });
    },
  };
}

/** Which members belong to a network on a day. */
export const belongsOn = (networkId: string, today: string): Prisma.MemberWhereInput => ({
  networkId,
  status: 'active',
  OR: [{ until: null }, { until: { gte: dayToDate(today) } }],
});

/** Of all who belong to a network on a day, or of one of them. */
async function standings(
  tx: Transaction,
  networkId: string,
  today: string,
  personId: string | null,
): Promise<Map<string, Standing>> {
  const day = Prisma.sql`${dayToDate(today)}::date`;
  const rows = await tx.$queryRaw<{ id: string; running: Role[]; others: Role[] }[]>`
    SELECT m.person_id AS id, COALESCE(array_agg(s.role::text) FILTER (WHERE s.runs), '{}') AS running,
      COALESCE(array_agg(s.role::text) FILTER (WHERE NOT s.runs), '{}') AS others
    FROM members m LEFT JOIN LATERAL (
      SELECT role, COALESCE("from" <= ${day}, true) AND COALESCE(until >= ${day}, true) AS runs
      FROM seats WHERE network_id = m.network_id AND person_id = m.person_id AND NOT withdrawn
        AND COALESCE(until >= (m.joined_at AT TIME ZONE 'UTC')::date, true)
    ) s ON true
    WHERE m.network_id = ${networkId}::uuid AND (${personId}::uuid IS NULL OR m.person_id = ${personId}::uuid)
      AND m.status = 'active' AND (m.until IS NULL OR m.until >= ${day})
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
  tx: Transaction,
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
      WHERE m.person_id = ${personId}::uuid AND m.status = 'active'
        AND (m.until IS NULL OR m.until >= ${dayToDate(today)}::date)) AS found`;
  return row?.found ?? false;
}

const fromMember = (row: MemberRow): Member => ({ ...row, until: fromDate(row.until) });
const toMember = (member: Member): MemberRow => ({ ...member, until: toDate(member.until) });
