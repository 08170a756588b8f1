export type { Poll } from '../generated/client.ts';

export type { Tally, Turnout, Voter } from '../rolls/rolls.ts';
