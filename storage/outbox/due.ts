import type { DueJob } from '../tables.ts';

/** What is done at a time: the job that does it, and the record it does it to. */
export interface Due {
  job: DueJob;
  id: string;
  dueAt: Date;
  /** It is a message that stands there already, and is edited. */
  isEdit?: true;
}

/** Told of what has come to be due, now or soon, so that someone may be woken once all is committed. */
export type Wake = (due: Due[]) => void;
