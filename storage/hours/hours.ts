import type { Hours as Row } from '../generated/client.ts';
import { dayOf } from '../rows/day.ts';

/** When a person works. The days are calendar days, "2027-06-30". */
export type Hours = Omit<Row, 'awayFrom' | 'awayUntil'> & {
  awayFrom: string | null;
  awayUntil: string | null;
};

export const fromRow = ({ awayFrom, awayUntil, ...row }: Row): Hours => ({
  ...row,
  awayFrom: awayFrom && dayOf(awayFrom),
  awayUntil: awayUntil && dayOf(awayUntil),
});
