export type { Voter } from '../generated/client.ts';

/** How many of those on a roll have voted. */
export interface Turnout {
  voted: number;
  of: number;
}

/** How many open ballots name an option by its place, from 1, and whose the first of them are. */
export interface Tally {
  place: number;
  count: number;
  personIds: string[];
}

/** The database’s sealing key is another than the one that something is to be sealed with. */
export class OtherKey extends Error {
  override name = 'OtherKey';
}
