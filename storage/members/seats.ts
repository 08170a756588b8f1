import type { Seat as SeatRow } from '../generated/client.ts';
import { fromDate } from '../rows/day.ts';

/** A role for a term, and who has it; without a person it is vacant. Days are "2027-06-30", both inclusive. */
export type Seat = Omit<SeatRow, 'from' | 'until' | 'appointedOn'> & {
  from: string | null;
  until: string | null;
  appointedOn: string | null;
};

/** What a seat begins with. */
export type NewSeat = Partial<Seat> & Pick<Seat, 'networkId' | 'role'>;

export const fromSeat = (row: SeatRow): Seat => ({
  ...row,
  from: fromDate(row.from),
  until: fromDate(row.until),
  appointedOn: fromDate(row.appointedOn),
});
