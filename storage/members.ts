import type { Note } from './changes.ts';
import { dayOf, dayToDate } from './day.ts';
import type { Member as MemberRow, Prisma, Role } from './generated/client.ts';
import { seatStore } from './seats.ts';
import type { Transaction } from './transaction.ts';
import { Conflict, updateVersion } from './version.ts';

export type { Role } from './generated/client.ts';
export type { NewSeat, Seat } from './seats.ts';

/** That a person belongs, or asks to belong, to a network; `until` is the last day, "2027-06-30". */
export type Member = Omit<MemberRow, 'until'> & { until: string | null };

/** Where a person stands towards a network on a day. */
export interface Standing {
  isMember: boolean;
  /** The roles whose terms run. */
  roles: Role[];
  /** Not a member, but one of a network above it, which may read it. */
  readsFromAbove: boolean;
}

/** How far up the networks above are looked at. */
const MOST_LEVELS = 5;

/** Who belongs to a network, and as what: the seats are kept with the members. */
export function memberStore(tx: Transaction, newId: () => string, now: Date, note: Note) {
  /** Throws `Conflict` where the person has come or asked at the same moment. */
  async function add(networkId: string, personId: string, status: 'active' | 'asking'): Promise<Member> {
    const open = { until: null, because: null, joinedAt: now, version: 1 };
    const row = { id: newId(), networkId, personId, status, ...open };
    const { count } = await tx.member.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new Conflict(`${personId} is in ${networkId} already`);
    note('member', row.id, null, row);
    return row;
  }

  return {
    ...seatStore(tx, newId, now, note),

    /** One query for a member; another for someone who is not, as they may read from above. */
    async standing(networkId: string, personId: string, today: string): Promise<Standing> {
      const [row] = await tx.$queryRaw<{ member: boolean; roles: Role[] }[]>`
        SELECT EXISTS (SELECT 1 FROM members WHERE network_id = ${networkId}::uuid AND person_id = ${personId}::uuid
                 AND status = 'active' AND (until IS NULL OR until >= ${dayToDate(today)}::date)) AS member,
          ARRAY(SELECT role::text FROM seats WHERE network_id = ${networkId}::uuid AND person_id = ${personId}::uuid
            AND NOT withdrawn AND ("from" IS NULL OR "from" <= ${dayToDate(today)}::date)
            AND (until IS NULL OR until >= ${dayToDate(today)}::date)) AS roles`;
      if (row?.member) return { isMember: true, roles: row.roles.map(fromDatabase), readsFromAbove: false };
      return {
        isMember: false,
        roles: [],
        readsFromAbove: await readsFromAbove(tx, networkId, personId, today),
      };
    },

    /** A person's membership of a network, whatever its status. */
    async get(networkId: string, personId: string): Promise<Member | null> {
      const row = await tx.member.findUnique({ where: { networkId_personId: { networkId, personId } } });
      return row && fromMember(row);
    },

    /** Makes people members, or members again; the same twice is once. */
    async join(networkId: string, personIds: string[]): Promise<void> {
      for (const personId of personIds) {
        const before = await this.get(networkId, personId);
        if (before?.status === 'active' && before.until === null) continue;
        if (before)
          await this.update(before, { status: 'active', until: null, because: null, joinedAt: now });
        else await add(networkId, personId, 'active');
      }
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

    /** Up to `limit` who ask to join, the first to ask first. */
    async asking(networkId: string, limit: number): Promise<Member[]> {
      const rows = await tx.member.findMany({
        where: { networkId, status: 'asking' },
        orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(fromMember);
    },

    /** Everyone who belongs on a day, and whether they are clinicians by profession. */
    async everyone(networkId: string, today: string): Promise<{ personId: string; isClinician: boolean }[]> {
      const rows = await tx.member.findMany({
        where: belongsOn(networkId, today),
        select: { personId: true, person: { select: { isClinician: true } } },
      });
      return rows.map(({ personId, person }) => ({ personId, isClinician: person.isClinician }));
    },
  };
}

/** Which members belong to a network on a day. */
export const belongsOn = (networkId: string, today: string): Prisma.MemberWhereInput => ({
  networkId,
  status: 'active',
  OR: [{ until: null }, { until: { gte: dayToDate(today) } }],
});

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

/** In raw SQL a role comes as the database spells it: clinical_chair. */
const fromDatabase = (role: string): Role =>
  role.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as Role;

const fromDate = (date: Date | null): string | null => date && dayOf(date);
const toDate = (day: string | null | undefined): Date | null => (day ? dayToDate(day) : null);
const fromMember = (row: MemberRow): Member => ({ ...row, until: fromDate(row.until) });
const toMember = (member: Member): MemberRow => ({ ...member, until: toDate(member.until) });
