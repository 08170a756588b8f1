import type { WorkingGroup as Row } from '../generated/client.ts';

/** A working group as it is kept; `until` is a calendar day, "2027-06-30". */
export type WorkingGroup = Omit<Row, 'until'> & { until: string | null };

/** Which groups are listed: those that look for people or work, a person’s own, or those that have ended. */
export type GroupList = 'open' | 'mine' | 'closed';
