import type { DueJob } from '../tables.ts';

/** A job that is due at some instant, and the record it is about. */
export interface Due {
  job: DueJob;
  id: string;
  dueAt: Date;
  /** Whether it edits a message that is already posted. */
  isEdit?: true;
}

/** Collects the jobs that have become due, now or soon, to be woken after the commit. */
export type Wake = (due: Due[]) => void;
