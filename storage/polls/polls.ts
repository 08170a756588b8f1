import type { Poll } from '../generated/client.ts';

export type { Poll } from '../generated/client.ts';

export { NO_TURNOUT, type RollPlace, type Turnout } from '../rolls/rolls.ts';

/** How many open ballots name an option, given by its place from 1, and the first people who chose it. */
export interface Tally {
  place: number;
  count: number;
  personIds: string[];
}

/** How a poll is voted and counted, and what it takes to carry it. */
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
