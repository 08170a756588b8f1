import type { Role } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { belongsInSql, dayInSql, notOverWhere, runsInSql } from './belonging.ts';
import { fromMember, type Member } from './members.ts';
import { fromSql, toSql } from './role-in-sql.ts';
import { fromSeat, type Seat } from './seats.ts';

/** What seats are to have, so that not all of a network are read. */
type SeatsOnly = Partial<Pick<Seat, 'role' | 'personId' | 'organisationId' | 'representsId'>> & {
  locality?: { not: null };
};

/** Reads the seats of networks: a role for a term, and who has it. */
export function seatReads({ tx }: ReadContext) {
  return {
    /**
     * The seats of a network, including vacant ones, that are not withdrawn and have not ended before
     * `today`; with `only`, those that are so.
     */
    async seats(networkId: string, today: string, only: SeatsOnly = {}): Promise<Seat[]> {
      const rows = await tx.seat.findMany({
        where: { networkId, withdrawn: false, ...only, ...notOverWhere(today) },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
      });
      return rows.map(fromSeat);
    },

    /** A page of those that are vacant. */
    async vacantSeats(
      networkId: string,
      today: string,
      { skip, take }: { skip: number; take: number },
    ): Promise<Seat[]> {
      const rows = await tx.seat.findMany({
        where: { networkId, personId: null, withdrawn: false, ...notOverWhere(today) },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        skip,
        take,
      });
      return rows.map(fromSeat);
    },

    /** Those that these people have. */
    async seatsOfPeople(networkId: string, personIds: string[], today: string): Promise<Seat[]> {
      const rows = await tx.seat.findMany({
        where: { networkId, personId: { in: personIds }, withdrawn: false, ...notOverWhere(today) },
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

    /**
     * By network: the seats of these roles that are not withdrawn, and the memberships of the people who have
     * them.
     */
    async heldIn(
      networkIds: string[],
      roles: Role[],
    ): Promise<Map<string, { seats: Seat[]; members: Member[] }>> {
      const networkId = { in: networkIds };
      const rows = await tx.seat.findMany({
        where: { networkId, role: { in: roles }, withdrawn: false, personId: { not: null } },
      });
      const personId = { in: rows.flatMap((row) => row.personId ?? []) };
      const members = await tx.member.findMany({ where: { networkId, personId } });
      const of = <Row extends { networkId: string }>(all: Row[], id: string) =>
        all.filter((row) => row.networkId === id);
      return new Map(
        networkIds.map((id) => [
          id,
          { seats: of(rows.map(fromSeat), id), members: of(members.map(fromMember), id) },
        ]),
      );
    },

    /** The networks in which one of these people has, or had, one of these roles. */
    async networksOf(personIds: string[], roles: Role[]): Promise<string[]> {
      const rows = await tx.seat.findMany({
        where: { personId: { in: personIds }, role: { in: roles }, withdrawn: false },
        select: { networkId: true },
        distinct: ['networkId'],
      });
      return rows.map(({ networkId }) => networkId);
    },

    /**
     * Up to `limit` members who have any of these roles on a day, with the highest role first, so that one
     * can be asked.
     */
    async holders(
      networkId: string,
      roles: Role[],
      today: string,
      limit: number,
    ): Promise<{ personId: string; role: Role }[]> {
      const day = dayInSql(today);
      const rows = await tx.$queryRaw<{ personId: string; role: string }[]>`
        SELECT s.person_id AS "personId", s.role::text
        FROM seats s JOIN members m ON m.network_id = s.network_id AND m.person_id = s.person_id
        WHERE s.network_id = ${networkId}::uuid AND s.role = ANY(${roles.map(toSql)}::role[]) AND NOT s.withdrawn
          AND ${runsInSql('s', day)} AND ${belongsInSql('m', day)}
        ORDER BY s.role, s.created_at LIMIT ${limit}`;
      return rows.map(({ personId, role }) => ({ personId, role: fromSql(role) }));
    },
  };
}
