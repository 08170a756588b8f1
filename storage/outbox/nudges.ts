import type { Nudge } from '../generated/client.ts';

export type { Nudge } from '../generated/client.ts';

/** A reminder to come, to one person about one record; said once for its key. */
export interface PlannedNudge extends Pick<Nudge, 'key' | 'kind' | 'subjectId'> {
  personId: string;
  dueAt: Date;
}
