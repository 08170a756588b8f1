import type { Day } from '../../commands/dates/dates.ts';
import { must } from './forbidden.ts';
import type { Patch } from './model-records.ts';

/** When a request was first sent, when it was committed, and the day of that. */
export interface When {
  asked: Date;
  at: Date;
  day: Day;
}

/** What somebody did, for `undo`. Without patches it cannot be undone. */
export interface Past {
  by: string;
  at: Date;
  patches: Patch[];
  isUndone: boolean;
}

const UNDO_MS = 10 * 60_000;
/** The longest time between the start of a request and its commit, in milliseconds. */
const DOUBT_MS = 60_000;

/** What somebody did last, if they may undo it. Throws `Forbidden` if not. */
export function lastToUndo(all: Past[], by: string, at: Date): Past {
  const last = all.findLast((past) => past.by === by && !past.isUndone);
  must(last !== undefined, `${by} had done nothing that can be taken back`);
  must(at.getTime() - last.at.getTime() <= UNDO_MS + DOUBT_MS, `what ${by} did was too long ago`);
  must(last.patches.length > 0, `what ${by} did cannot be taken back`);
  return last;
}
