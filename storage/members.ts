import type { Note } from './changes.ts';
import { dayOf, dayToDate } from './day.ts';
import type { Member as MemberRow, Prisma, Role, Seat as SeatRow } from './generated/client.ts';
import type { Transaction } from './transaction.ts';
import { updateVersion } from './version.ts';

export type { Role } from './generated/client.ts';

/** That a person belongs, or asks to belong, to a network; `until` is the last day, "2027-06-30". */
export type Member = Omit<MemberRow, 'until'> & { until: string | null };

/** A role for a term; days are "2027-06-30", both inclusive. */
export type Seat = Omit<SeatRow, 'from' | 'until' | 'appointedOn'> & {
  from: string | null;
  until: string | null;
  appointedOn: string | null;
};

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

/** Who belongs to a network, and as what. */
export function memberStore(tx: Transaction, newId: () => string, now: Date, note: Note) {
  return {
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
        const row = before
          ? await this.update(before, { status: 'active', until: null, because: null, joinedAt: now })
          : fromMember(await tx.member.create({ data: { id: newId(), networkId, personId, joinedAt: now } }));
        if (!before) note('member', row.id, null, toMember(row));
      }
    },

    /** Notes that the person asks to join. False if they have asked already or belong. */
    async ask(networkId: string, personId: string): Promise<Member | null> {
      const before = await this.get(networkId, personId);
      if (before?.status === 'asking' || (before?.status === 'active' && before.until === null)) return null;
      if (before) return this.update(before, { status: 'asking', until: null, because: null, joinedAt: now });
      const row = await tx.member.create({
        data: { id: newId(), networkId, personId, joinedAt: now, status: 'asking' },
      });
      note('member', row.id, null, row);
      return fromMember(row);
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

    /** The seats of a network that are not withdrawn and have not ended before `today`, vacant ones among them. */
    async seats(networkId: string, today: string): Promise<Seat[]> {
      const rows = await tx.seat.findMany({
        where: { networkId, withdrawn: false, OR: [{ until: null }, { until: { gte: dayToDate(today) } }] },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
      });
      return rows.map(fromSeat);
    },

    /** Every seat a person has had in a network, newest first. */
    async seatsOf(networkId: string, personId: string): Promise<Seat[]> {
      const rows = await tx.seat.findMany({
        where: { networkId, personId, withdrawn: false },
        orderBy: [{ from: 'desc' }, { createdAt: 'desc' }],
      });
      return rows.map(fromSeat);
    },

    async addSeat(seat: Partial<Seat> & Pick<Seat, 'networkId' | 'role'>): Promise<Seat> {
      const { from = null, until = null, appointedOn = null, ...rest } = seat;
      const dates = { from: toDate(from), until: toDate(until), appointedOn: toDate(appointedOn) };
      const row = await tx.seat.create({ data: { ...rest, ...dates, id: newId(), createdAt: now } });
      note('seat', row.id, null, row);
      return fromSeat(row);
    },

    async updateSeat(seat: Seat, change: Partial<Seat>): Promise<Seat> {
      const after = { ...seat, ...change, version: seat.version + 1 };
      const { id: _, version: __, ...data } = toSeat(after);
      await updateVersion(tx.seat, seat, data);
      note('seat', seat.id, toSeat(seat), toSeat(after));
      return after;
    },

    /** The people who have any of these roles on a day, up to `limit`, so that one can be asked. */
    async holders(
      networkId: string,
      roles: Role[],
      today: string,
      limit: number,
    ): Promise<{ personId: string; role: Role }[]> {
      const day = dayToDate(today);
      const seats = await tx.seat.findMany({
        where: {
          networkId,
          role: { in: roles },
          personId: { not: null },
          withdrawn: false,
          AND: [
            { OR: [{ from: null }, { from: { lte: day } }] },
            { OR: [{ until: null }, { until: { gte: day } }] },
          ],
        },
        orderBy: { createdAt: 'asc' },
        take: limit,
      });
      return seats.flatMap(({ personId, role }) => (personId ? [{ personId, role }] : []));
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

const fromSeat = (row: SeatRow): Seat => ({
  ...row,
  from: fromDate(row.from),
  until: fromDate(row.until),
  appointedOn: fromDate(row.appointedOn),
});

const toSeat = (seat: Seat): SeatRow => ({
  ...seat,
  from: toDate(seat.from),
  until: toDate(seat.until),
  appointedOn: toDate(seat.appointedOn),
});
