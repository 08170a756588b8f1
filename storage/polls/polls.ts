import type { Ballot, Poll as PollRow, Voter } from '../generated/client.ts';

export type { PollTemplate } from '../generated/client.ts';

/**
 * A poll. `seenIn` is set where it is read for another network than its own, whose members it asks together with those of
 * others: what is asked about it from there names that network.
 */
export type Poll = PollRow & { seenIn?: string };

/** The poll as it is read for this network, if that is not its own. */
export const seenFrom = (poll: Poll, networkId: string | null | undefined): Poll =>
  networkId == null || networkId === poll.networkId ? poll : { ...poll, seenIn: networkId };

export { NO_TURNOUT, type RollPlace, type Turnout } from '../rolls/rolls.ts';

/**
 * What open ballots give an option, whose place is counted from 1: the votes or, of scores, their sum; how many
 * voters gave it something; and the first of these people, with what each gave.
 */
export interface Tally {
  place: number;
  count: number;
  voters: number;
  personIds: string[];
  scores: number[];
}

/** A ballot that everyone sees: the places of options, or scores, and why, if its voter said. */
export type OpenBallot = Pick<Ballot, 'choices' | 'because'>;

/** A ballot of a poll whose votes are weighted, and the position of its block, from 1. */
export interface BlockBallot {
  block: number;
  choices: number[];
}

/** Why somebody voted as they did. */
export interface Reason extends OpenBallot {
  personId: string;
  because: string;
}

/** A place on the roll of a poll that opens: whose, and for which body, if each has one vote. */
export type NewPlace = Pick<Voter, 'personId'> &
  Partial<Pick<Voter, 'deputyId' | 'organisationId' | 'representsId' | 'block' | 'networkId'>>;

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
  | 'tiesByChair'
>;
