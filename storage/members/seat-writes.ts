import type { Seat as SeatRow } from '../generated/client.ts';
import { toDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';
import { fromSeat, type NewSeat, type Seat } from './seats.ts';

/** The roles of a network, the terms they are held for, and by whom. */
export function seatWrites({ tx, newId, now, audit }: WriteContext<'seat'>) {
  return {
    async addSeat(seat: NewSeat): Promise<Seat> {
      const { from = null, until = null, appointedOn = null, ...rest } = seat;
      const dates = { from: toDate(from), until: toDate(until), appointedOn: toDate(appointedOn) };
      const row = await tx.seat.create({ data: { ...rest, ...dates, id: newId(), createdAt: now } });
      audit('seat', row.id, null, row);
      return fromSeat(row);
    },

    async updateSeat(seat: Seat, change: Partial<Seat>): Promise<Seat> {
      const after = { ...seat, ...change, version: seat.version + 1 };
      const { id: _, version: __, ...data } = toSeat(after);
      await updateVersion(tx.seat, seat, data);
      audit('seat', seat.id, toSeat(seat), toSeat(after));
      return after;
    },
  };
}

const toSeat = (seat: Seat): SeatRow => ({
  ...seat,
  from: toDate(seat.from),
  until: toDate(seat.until),
  appointedOn: toDate(seat.appointedOn),
});
