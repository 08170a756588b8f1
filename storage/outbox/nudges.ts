import type { Nudge } from '../generated/client.ts';

export type { Nudge } from '../generated/client.ts';

/** A reminder to come, to one person about one record; said once for its `slot`. */
export type PlannedNudge = Pick<Nudge, 'kind' | 'subjectId' | 'personId' | 'slot' | 'dueAt'>;
