import type { Seat as SeatRow } from '../generated/client.ts';
import { toDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { fromSeat, type NewSeat, type Seat } from './seats.ts';

/** Writes the seats of networks. */
export function seatWrites(context: WriteContext<'seat'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'seat', tx.seat, { toRow });

  return {
    async addSeat(seat: NewSeat): Promise<Seat> {
      const { from = null, until = null, appointedOn = null, ...rest } = seat;
      const dates = { from: toDate(from), until: toDate(until), appointedOn: toDate(appointedOn) };
      const row = await tx.seat.create({ data: { ...rest, ...dates, id: newId(), createdAt: now } });
      audit('seat', row.id, null, row);
      return fromSeat(row);
    },

    updateSeat: update,
  };
}

const toRow = (seat: Seat): SeatRow => ({
  ...seat,
  from: toDate(seat.from),
  until: toDate(seat.until),
  appointedOn: toDate(seat.appointedOn),
});
