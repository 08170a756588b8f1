import type { OpenBallot, Poll } from '../../storage/polls/polls.ts';
import { FEWEST_SECRET } from '../sealing/fewest-secret.ts';
import type { NetworkTurnout } from './across/turnout-by-network.ts';
import type { MethodCount } from './methods/method.ts';
import type { Verdict } from './rule.ts';
import type { Weighed } from './weigh.ts';

/** A count of ballots. */
export interface Count {
  /** How many ballots name each option, in the options' order; empty when the count is withheld. */
  counts: number[];
  /** How many ballots were cast. */
  cast: number;
  /**
   * The places, from 1, of the options that most ballots name. Several places are a tie; none means that no
   * option was chosen.
   */
  leading: number[];
}

/**
 * How many of those who voted were clinicians or others on the day of the count, and how many had left by
 * then.
 */
export interface WhoVoted {
  clinicians: number;
  others: number;
  left: number;
}

/** A poll's result, counted when it closed and kept with it. */
export interface Result
  extends Count,
    Partial<Pick<MethodCount, 'abstained' | 'spoilt' | 'rounds' | 'unit' | 'could'>> {
  /** How many people could have voted. */
  voters: number;
  /** Null when it could reveal how somebody voted in secret, and in a network that needs no clinical majority. */
  who: WhoVoted | null;
  /**
   * True when only the carried options are kept, not even the number of ballots, because few were cast in
   * secret.
   */
  isFew?: boolean;
  /** The reasons that secret ballots gave, without names. Those of open ballots stay with the ballots. */
  reasons?: ToldReason[];
  /** What the options have by weight, where votes are weighted. */
  weights?: Weighed;
  /** The names of bodies that did not vote, where the vote of each is needed. */
  silent?: string[];
  /** Turnout by network, where several are asked together and it may be told. */
  turnouts?: NetworkTurnout[];
  /** What the poll's rule decided; absent when it was opened without a rule. */
  verdict?: Verdict;
}

/** The place of an option, and why one of its voters chose it. */
export interface ToldReason {
  place: number;
  because: string;
}

/** The reasons in these ballots, by option and then by their words, which tells nothing of who gave them. */
export function reasonsIn(ballots: readonly OpenBallot[]): Pick<Result, 'reasons'> {
  const reasons = ballots.flatMap(({ choices: [place], because }) =>
    place === undefined || because === null ? [] : [{ place, because }],
  );
  if (reasons.length === 0) return {};
  return { reasons: reasons.sort((a, b) => a.place - b.place || (a.because < b.because ? -1 : 1)) };
}

/**
 * With fewer secret ballots than this, the split between clinicians and others is withheld, because it
 * would tell too much.
 */
const FEWEST_SPLIT = 5;

/**
 * Leaves in a count only what may be told. With fewer secret ballots than `fewest`, only the carried
 * options remain; with very few, only the number of ballots. `hands` is how many people gave them, since whoever votes for
 * others too knows as many ballots.
 */
export function tellable(
  all: Omit<Result, 'who' | 'isFew'>,
  who: WhoVoted | null,
  { isSecret, fewest, hands = all.cast }: { isSecret: boolean; fewest: number; hands?: number },
): Result {
  if (!isSecret || all.cast === 0) return { ...all, who };
  if (hands >= fewest) return { ...all, who: hands >= FEWEST_SPLIT ? who : null };
  if (hands < FEWEST_SECRET)
    return { counts: [], leading: [], cast: all.cast, voters: all.voters, who: null };
  const carried = all.verdict?.carried ?? (all.leading.length === 1 ? all.leading : []);
  return { counts: [], leading: carried, cast: 0, voters: all.voters, who: null, isFew: true };
}

/** What was counted when the poll closed. Only closed polls have a result. */
export const resultOf = ({ result }: Pick<Poll, 'result'>): Result => result as unknown as Result;

/** Whether anything was decided: ballots were cast, and their count or outcome may be told. */
export const isDecided = (result: Result): boolean =>
  result.isFew === true || (result.cast > 0 && !isWithheld(result) && !awaitsChair(result));

/** Whether it ended in a tie that the chair's casting vote has still to part. */
export const awaitsChair = ({ verdict }: Pick<Result, 'verdict'>): boolean => verdict?.why === 'waits';

/** Whether ballots were cast but their count may not be told. */
export const isWithheld = ({ cast, counts }: Count): boolean => cast > 0 && counts.length === 0;
