import type { Hours as Row } from '../generated/client.ts';
import { dayOf } from '../rows/day.ts';

/** When a person works. The days are calendar days, "2027-06-30". */
export type Hours = Omit<Row, 'awayFrom' | 'awayUntil'> & {
  awayFrom: string | null;
  awayUntil: string | null;
};

/** What a person says of when they work; the rest is the row's key. */
export type Own = Omit<Hours, 'id' | 'personId'>;
export type Away = Pick<Own, 'awayFrom' | 'awayUntil'>;
/** A change of it. What it leaves out stays as it is. */
export type HoursChange = Omit<Partial<Own>, keyof Away> | (Partial<Own> & Away);

export const fromRow = ({ awayFrom, awayUntil, ...row }: Row): Hours => ({
  ...row,
  awayFrom: awayFrom && dayOf(awayFrom),
  awayUntil: awayUntil && dayOf(awayUntil),
});
