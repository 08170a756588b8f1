/** A ballot as it is kept; what its numbers mean, its method says: places of options, from 1, or a score for each option. */
export type Kept = readonly number[];

/** What is asked: between what, and how many may be chosen or are to be elected. */
export interface Question {
  options: readonly string[];
  /** How many options a ballot may name, where the method lets it name several. */
  most: number;
  /** How many are elected, where the method elects several. */
  seats: number;
  /** The places of all options in the order in which a lot drew them: of those that nothing else parts, the first wins. */
  lot: readonly number[];
}

/** One step of a count that goes on until enough are elected. Its votes are whole numbers of the count's unit. */
export interface Round {
  /** What was done to come to it: nothing before the first. */
  did: { surplusOf: number } | { excluded: number } | null;
  /** Whether a lot decided whose surplus was next, or who was excluded. */
  byLot: boolean;
  /** What each option has after that, in the options' order. */
  votes: number[];
  /** What went to no option any more, its ballots having no further preference. */
  exhausted: number;
  /** What the shares of surpluses lost in being cut to whole units. */
  lost: number;
  /** Whom it elects. */
  elected: number[];
}

/** What ballots come to. */
export interface Counted {
  /** What each option has, in the options' order: votes, a total of scores or, where there are rounds, first preferences. */
  counts: number[];
  /** How many ballots were cast that count. */
  cast: number;
  /** How many of these abstained: they name nothing that could win. */
  abstained: number;
  /** How many ballots were cast that could not be counted. */
  spoilt: number;
  /** The places, from 1, of those that won; where one is to win, several are a tie. */
  leading: number[];
  rounds?: Round[];
  /** What one vote is in the rounds. */
  unit?: number;
}

/** What a method counts, of ballots that are all good. */
export type Tallied = Pick<Counted, 'counts' | 'leading'> &
  Partial<Pick<Counted, 'abstained' | 'rounds' | 'unit'>>;

/** A way to vote and to count. Its count is the same whatever order the ballots come in, and treats all options alike. */
export interface Method {
  /** Whether a ballot is one that this method can count. */
  isGood(ballot: Kept, question: Question): boolean;
  count(ballots: readonly Kept[], question: Question): Tallied;
}
