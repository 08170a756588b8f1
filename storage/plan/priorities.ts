import type { Priority } from '../generated/client.ts';

export type { Horizon, Priority, PriorityLevel } from '../generated/client.ts';

/**
 * The progress of a priority: how many of its milestones are done, how many there are and how many are
 * overdue, blocked or at risk, and the next one.
 */
export interface PriorityProgress {
  done: number;
  of: number;
  overdue: number;
  blocked: number;
  atRisk: number;
  next: { number: number; title: string; due: string; ownerId: string } | null;
}

/** A priority with how many milestones it has, how many of them are open, and when the open ones are due. */
export interface PriorityOutlook {
  priority: Priority;
  of: number;
  open: number;
  /** Due by the end of the next quarter, overdue ones included. */
  soon: number;
  /** Due in the last month of the plan's year, or later. */
  last: number;
}

/** The number under which the making of a plan is stored as if it were a priority. Each plan has one. */
export const MAKING = 0;
