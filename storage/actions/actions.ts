import type { Action as Row } from '../generated/client.ts';
import { dayOf, toDate } from '../rows/day.ts';

/** A stored action. `due` is a calendar day, "2027-06-30". */
export type Action = Omit<Row, 'due'> & { due: string | null };

export type ActionList = 'open' | 'mine' | 'overdue' | 'done';

export const fromRow = (row: Row): Action => ({ ...row, due: row.due && dayOf(row.due) });

export const toRow = (action: Action): Row => ({ ...action, due: toDate(action.due) });
