export type { Interest, InterestHandling, InterestKind } from '../generated/client.ts';

/** Which interests are listed: those that members hold, or those that have ended. */
export type InterestList = 'held' | 'ended';
