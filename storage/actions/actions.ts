import type { Action as Row } from '../generated/client.ts';
import { dayOf, toDate } from '../rows/day.ts';

/** A stored action. `due` is a calendar day, "2027-06-30". */
export type Action = Omit<Row, 'due'> & { due: string | null };

export type ActionList = 'open' | 'mine' | 'overdue' | 'done';

export const fromRow = (row: Row): Action => ({ ...row, due: row.due && dayOf(row.due) });

export const toRow = (action: Action): Row => ({ ...action, due: toDate(action.due) });

/** What became of an action: done by the day it was due, done later, not done and overdue, or not due yet. */
export type Became = 'on time' | 'late' | 'overdue' | 'to come';

/** How many actions that were due in a quarter, 1 from January, became what. */
export interface ActionsCounted {
  quarter: number;
  became: Became;
  count: number;
}

/** An action as a report on a year tells it. Its days are "2027-06-30". */
export interface ActionInReport {
  number: number;
  text: string;
  due: string;
  doneOn: string | null;
  became: Became;
}
