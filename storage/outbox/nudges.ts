import type { Nudge } from '../generated/client.ts';
import type { CountedKind } from '../tables.ts';

export type { Nudge } from '../generated/client.ts';

/** A reminder as it is kept: said once for its `slot`. */
export type KeptNudge = Pick<Nudge, 'kind' | 'subjectId' | 'personId' | 'slot' | 'dueAt'>;

/** A reminder to come, to one person about one record; said once for its `slot`. */
export type PlannedNudge = KeptNudge & { kind: CountedKind };
