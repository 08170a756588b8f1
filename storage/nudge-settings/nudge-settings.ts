import type { NudgeSettings } from '../generated/client.ts';

export type { NudgeSettings } from '../generated/client.ts';

/** What a person says of reminders; the rest is the row's key. */
export type NudgesWanted = Omit<NudgeSettings, 'id' | 'personId'>;
