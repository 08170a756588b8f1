import type { ZonedNow } from '../../dates/dates.ts';

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
  /** How many ballots give each option anything, where they score it and that is told beside its total. */
  could?: number[];
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
  Partial<Pick<MethodCount, 'abstained' | 'rounds' | 'unit' | 'could'>>;

/** What was asked to happen to a tie. */
export type TiesAsked = 'none' | 'lot' | 'chair' | 'preference';

/** What of an opening a method may object to. */
export interface ProposedPoll {
  options: readonly string[];
  /** Whether a share that carries it was asked for. */
  hasPass: boolean;
  ties: TiesAsked | undefined;
}

/**
 * Why something is carried or not. A tie that the chair's casting vote may part `waits` until they have cast
 * it, and then it was the `chair`.
 */
export type Why = 'enough' | 'short' | 'quorum' | 'tie' | 'lot' | 'waits' | 'chair' | 'nobody';

/** A decided poll, in the words and numbers of which its verdict is made. */
export interface PollOutcome {
  count: Pick<MethodCount, 'counts' | 'cast' | 'leading'> & Partial<MethodCount>;
  /** The places of the options that are carried. */
  carried: readonly number[];
  /** Names options: "Leeds and York". */
  name(places: readonly number[]): string;
  /** The number of votes of which a share was needed, as in "12 entitled" or "9". */
  of: { votes: number; said: string };
  /** ", two thirds were needed", or ''. */
  needed: string;
  /** The names of bodies that did not vote, where the vote of each is needed. */
  silent?: readonly string[];
  why: Why;
  seats: number;
}

/** The words for a method. */
interface MethodWords {
  /** What forms call it. */
  label: string;
  /** Other names by which people may type it. */
  alsoCalled: readonly string[];
  /** Says how many options a voter may choose, given the most that a ballot may name: "Up to 2". */
  choose(most: number): string;
  /** The hint in the form of a ballot, if it is not what `choose` says. */
  hint?: string;
  /** Says on the card how it is counted; absent where that goes without saying. */
  fact?(seats: number): string;
  /** Says what an option had: "2 votes". Of scores, also from how many it had them. */
  had(count: number, voters?: number): string;
  /** What a decision calls those whom its numbers count, if not by the options. */
  countedAs?: readonly string[];
  /** Which numbers a decision names: "first preferences ". */
  countsAre?: string;
  /** Names the votes of which a share is needed, if they are not the votes cast, without abstentions. */
  votesAre?: string;
  /** Says what carries it besides a share, or without one: "no block". */
  passesWith?: string;
  /** Says what was decided; absent where an option is carried by how many ballots name it. */
  verdict?(outcome: PollOutcome): string;
}

/**
 * A way to vote and to count, with all that is particular to it. The count does not depend on the order of the
 * ballots, and treats all options alike unless their places have a meaning.
 */
export interface Method extends MethodWords {
  /** What a ballot holds: chosen options, options in order of preference, or a score for each option. */
  ballot: 'options' | 'order' | 'scores';
  /** How many options a ballot may name: one, as many as the poll says, or all. */
  most: 'one' | 'asked' | 'all';
  /** Whether several are elected, as many as the poll has seats. */
  electsSeveral?: boolean;
  /** The options of a poll that is opened without any. */
  ownOptions?: readonly string[];
  /** The places of the options for which a reason is asked. */
  asksWhy?: readonly number[];
  /** What is asked for as a reason, if that is not why. */
  why?: string;
  /** Whether it asks one of each organisation, openly, unless others are to be asked. */
  asksBodies?: boolean;
  /** Whether all must vote when no quorum is named. */
  needsAll?: boolean;
  /** Whether a single proposal is carried or not: it is the first option. */
  isProposal?: boolean;
  /** Whether the count itself may need a lot. */
  drawsLots?: boolean;
  /** Whether no share can be asked for, because options are compared with one another. */
  takesNoShare?: boolean;
  /** Whether a majority is needed when no other share is named. */
  needsMajority?: boolean;
  /** The most that one ballot can give an option, if that is not one vote. */
  highest?: number;
  /** What each score is called, from 0 on, with other words for it; scores without names are numbers. */
  scoreNames?: readonly (readonly string[])[];
  /** Puts the options as they were entered into the form in which they are voted on. Throws `UserError`. */
  readOptions?(options: readonly string[], when: ZonedNow): string[];
  /** Throws `UserError` for an opening that does not suit the method. */
  mustFit?(poll: ProposedPoll): void;
  /** Whether this method can count the ballot. */
  isGood(ballot: Kept, question: MethodQuestion): boolean;
  count(ballots: readonly Kept[], question: MethodQuestion): MethodTally;
}
