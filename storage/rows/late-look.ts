/** Whether it is looked at for being long overdue: a task that has a date, and when it is next looked at. */
interface LookedAt {
  due: string | null;
  status: string;
  lateAt: Date | null;
}

/** When a task is first looked at for being long overdue: at the end of its day in UTC. Null if it is not open, or has no date. */
export function firstLookAt({ due, status }: Omit<LookedAt, 'lateAt'>): Date | null {
  if (due === null || status !== 'open') return null;
  return new Date(Date.parse(due) + DAY_MS);
}

/** The same change, with when the task is looked at from now on if its date or its status is one of what changes. */
export const withLateLook = <T extends LookedAt>(task: T, change: Partial<T>): Partial<T> =>
  'due' in change || 'status' in change ? { ...change, lateAt: firstLookAt({ ...task, ...change }) } : change;

const DAY_MS = 24 * 60 * 60_000;
