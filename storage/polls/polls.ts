import type { Poll } from '../generated/client.ts';

export type { Poll } from '../generated/client.ts';

export { NO_TURNOUT, type RollPlace, type Turnout } from '../rolls/rolls.ts';

/** How many open ballots name an option by its place, from 1, and whose the first of them are. */
export interface Tally {
  place: number;
  count: number;
  personIds: string[];
}

/** How a poll is voted and counted, and what carries it. */
export type Decided = Pick<
  Poll,
  | 'method'
  | 'seats'
  | 'passNumerator'
  | 'passDenominator'
  | 'passIsMore'
  | 'passOfEntitled'
  | 'quorumNumerator'
  | 'quorumDenominator'
  | 'seed'
>;
