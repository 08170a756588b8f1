/**
 * A ballot as it is kept. Its method says what the numbers are: places of options, from 1, or a score for
 * each option.
 */
export type Kept = readonly number[];

/** The question that a method counts ballots for. */
export interface MethodQuestion {
  options: readonly string[];
  /** How many options a ballot may name, if the method lets it name several. */
  most: number;
  /** How many are elected, if the method elects several. */
  seats: number;
  /**
   * The places of all options in the order that a lot drew. When nothing else breaks a tie, the first of
   * the tied options here wins.
   */
  lot: readonly number[];
}

/**
 * One step of a count that goes on until enough are elected. Its votes are whole numbers of the count's
 * unit.
 */
export interface Round {
  /** The transfer that led to this round; null in the first. */
  did: { surplusOf: number } | { excluded: number } | null;
  /** Whether a lot decided whose surplus went next, or who was excluded. */
  byLot: boolean;
  /** The votes of each option after this step, in the options' order. */
  votes: number[];
  /** The value of ballots that have no further preference and so went to no option. */
  exhausted: number;
  /** The value lost when shares of surpluses were cut to whole units. */
  lost: number;
  /** The places of those elected in this round. */
  elected: number[];
}

/** What a method makes of the ballots. */
export interface MethodCount {
  /**
   * A number for each option, in the options' order: votes, a total of scores or, with rounds, first
   * preferences.
   */
  counts: number[];
  /** How many valid ballots were cast. */
  cast: number;
  /** How many of these abstained, that is, name nothing that could win. */
  abstained: number;
  /** How many ballots could not be counted. */
  spoilt: number;
  /** The places, from 1, of the winners. When only one may win, several are a tie. */
  leading: number[];
  rounds?: Round[];
  /** How many units one vote is worth in the rounds. */
  unit?: number;
}

/** What a method counts when every ballot is valid. */
export type MethodTally = Pick<MethodCount, 'counts' | 'leading'> &
  Partial<Pick<MethodCount, 'abstained' | 'rounds' | 'unit'>>;

/**
 * A way to vote and to count. The count does not depend on the order of the ballots, and treats all options
 * alike.
 */
export interface Method {
  /** What a ballot holds: chosen options, options in order of preference, or a score for each option. */
  ballot: 'options' | 'order' | 'scores';
  /** Whether this method can count the ballot. */
  isGood(ballot: Kept, question: MethodQuestion): boolean;
  count(ballots: readonly Kept[], question: MethodQuestion): MethodTally;
}
