import type { Note } from './changes.ts';
import { dayOf, dayToDate } from './day.ts';
import type { Prisma, Role, Seat as SeatRow } from './generated/client.ts';
import type { Transaction } from './transaction.ts';
import { updateVersion } from './version.ts';

/** A role for a term, and who has it; without a person it is vacant. Days are "2027-06-30", both inclusive. */
export type Seat = Omit<SeatRow, 'from' | 'until' | 'appointedOn'> & {
  from: string | null;
  until: string | null;
  appointedOn: string | null;
};

/** What a seat begins with. */
export type NewSeat = Partial<Seat> & Pick<Seat, 'networkId' | 'role'>;

/** The roles of a network, the terms they are held for, and by whom. */
export function seatStore(tx: Transaction, newId: () => string, now: Date, note: Note) {
  return {
    /** The seats of a network that are not withdrawn and have not ended before `today`, vacant ones among them. */
    async seats(networkId: string, today: string): Promise<Seat[]> {
      const rows = await tx.seat.findMany({
        where: { networkId, ...notOver(today) },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
      });
      return rows.map(fromSeat);
    },

    /** Of those, the seats of these people. */
    async seatsOfPeople(networkId: string, personIds: string[], today: string): Promise<Seat[]> {
      const rows = await tx.seat.findMany({
        where: { networkId, personId: { in: personIds }, ...notOver(today) },
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

    async addSeat(seat: NewSeat): Promise<Seat> {
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

    /** The people who have any of these roles on a day, up to `limit`, the highest role first, so that one can be asked. */
    async holders(
      networkId: string,
      roles: Role[],
      today: string,
      limit: number,
    ): Promise<{ personId: string; role: Role }[]> {
      const begun = [{ from: null }, { from: { lte: dayToDate(today) } }];
      const seats = await tx.seat.findMany({
        where: {
          networkId,
          role: { in: roles },
          personId: { not: null },
          ...notOver(today),
          AND: { OR: begun },
        },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
        take: limit,
      });
      return seats.flatMap(({ personId, role }) => (personId ? [{ personId, role }] : []));
    },
  };
}

const notOver = (today: string): Prisma.SeatWhereInput => ({
  withdrawn: false,
  OR: [{ until: null }, { until: { gte: dayToDate(today) } }],
});

const fromDate = (date: Date | null): string | null => date && dayOf(date);
const toDate = (day: string | null): Date | null => (day ? dayToDate(day) : null);

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
