export type { Priority } from '../generated/client.ts';

/** How far along a priority is: of its milestones, how many are done and overdue, and which comes next. */
export interface PriorityProgress {
  done: number;
  of: number;
  overdue: number;
  next: { number: number; title: string; due: string; ownerId: string } | null;
}

/** The number of what is no priority: the making of the plan. Each plan has one. */
export const MAKING = 0;
