export type { Priority } from '../generated/client.ts';

/**
 * The progress of a priority: how many of its milestones are done, how many there are and how many are
 * overdue or blocked, and the next one.
 */
export interface PriorityProgress {
  done: number;
  of: number;
  overdue: number;
  blocked: number;
  next: { number: number; title: string; due: string; ownerId: string } | null;
}

/** The number under which the making of a plan is stored as if it were a priority. Each plan has one. */
export const MAKING = 0;
