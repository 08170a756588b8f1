import type { Seat as SeatRow } from '../generated/client.ts';
import { fromDate } from '../rows/day.ts';

/**
 * A role for a term, and the person who has it; it is vacant if that is null. Days are "2027-06-30", both
 * inclusive.
 */
export type Seat = Omit<SeatRow, 'from' | 'until' | 'appointedOn'> & {
  from: string | null;
  until: string | null;
  appointedOn: string | null;
};

/** The properties of a new seat. */
export type NewSeat = Partial<Seat> & Pick<Seat, 'networkId' | 'role'>;

export const fromSeat = (row: SeatRow): Seat => ({
  ...row,
  from: fromDate(row.from),
  until: fromDate(row.until),
  appointedOn: fromDate(row.appointedOn),
});
