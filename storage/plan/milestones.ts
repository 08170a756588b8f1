import type { MilestoneMove as MoveRow, Milestone as Row } from '../generated/client.ts';
import { dayOf } from '../rows/day.ts';
import type { Priority } from './priorities.ts';

/** A stored milestone, with its priority. `due` is a calendar day, "2027-06-30". */
export type Milestone = Omit<Row, 'due'> & { due: string; priority: Priority };

export type { Hindrance } from '../generated/client.ts';

export type MilestoneList = 'open' | 'mine' | 'overdue' | 'blocked' | 'done';

export const fromRow = (row: Row & { priority: Priority }): Milestone => ({ ...row, due: dayOf(row.due) });

export type MilestoneMove = Omit<MoveRow, 'from' | 'to'> & { from: string; to: string };
