import type { Nudge } from '../generated/client.ts';
import type { NudgedKind } from '../tables.ts';

export type { Nudge } from '../generated/client.ts';

/** A stored nudge; `slot` is part of its unique key. */
export type KeptNudge = Pick<Nudge, 'kind' | 'subjectId' | 'personId' | 'slot' | 'dueAt'> &
  Partial<Pick<Nudge, 'isGiving' | 'isSnoozed' | 'isAsked'>>;

/** A planned nudge to one person about one record; `slot` is part of its unique key. */
export type PlannedNudge = KeptNudge & { kind: NudgedKind };
