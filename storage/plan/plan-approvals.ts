import type { PlanApproval as Row } from '../generated/client.ts';
import { dayOf, dayToDate } from '../rows/day.ts';

export type { ApprovingPart } from '../generated/client.ts';

/** That the members, or the area team, have approved a plan; `day` is a calendar day, "2027-02-12". */
export type PlanApproval = Omit<Row, 'day'> & { day: string };

export const fromRow = (row: Row): PlanApproval => ({ ...row, day: dayOf(row.day) });
export const toRow = (approval: PlanApproval): Row => ({ ...approval, day: dayToDate(approval.day) });
