import type { Priority, Highlight as Row } from '../generated/client.ts';
import { dayOf, dayToDate } from '../rows/day.ts';

export type { HighlightKind } from '../generated/client.ts';

/** A stored highlight, with its priority. `day` is a calendar day, "2027-06-30". */
export type Highlight = Omit<Row, 'day'> & { day: string; priority: Priority };

export const fromRow = (row: Row & { priority: Priority }): Highlight => ({ ...row, day: dayOf(row.day) });

export const toRow = ({ priority: _, ...highlight }: Highlight): Row => ({
  ...highlight,
  day: dayToDate(highlight.day),
});
