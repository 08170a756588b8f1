export type { Expression, InterestCall } from '../generated/client.ts';

/** Which calls for interest are listed: those under way, or those that were answered. */
export type CallList = 'open' | 'answered';
