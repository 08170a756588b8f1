import type { Review as Row } from '../generated/client.ts';
import { dayOf } from '../rows/day.ts';

export type { Reviewer } from '../generated/client.ts';

export type { Answers, Input, Line, Lines } from './review-inputs.ts';

/** A review as it is kept; `due` is a calendar day, "2027-06-30". */
export type Review = Omit<Row, 'due'> & { due: string };

export type ReviewList = 'open' | 'closed';

/** How many have given their input, of how many who were asked. */
export interface Response {
  given: number;
  of: number;
}

export const fromRow = (row: Row): Review => ({ ...row, due: dayOf(row.due) });
