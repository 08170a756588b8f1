import { FEWEST_SECRET } from '../sealing/fewest-secret.ts';
import type { Counted } from './methods/method.ts';
import type { Verdict } from './rule.ts';

/** What ballots come to. */
export interface Count {
  /** How many ballots name each option, in the options’ order; nothing where that is withheld. */
  counts: number[];
  /** How many ballots were cast. */
  cast: number;
  /** The places, from 1, of the options that most ballots name: several are a tie, none where no option was chosen. */
  leading: number[];
}

/** Of those who voted, how many are clinicians and how many are not, as they counted that day, and how many had left. */
export interface WhoVoted {
  clinicians: number;
  others: number;
  left: number;
}

/** A poll as it was counted at its close, and as it is kept. */
export interface Result extends Count, Partial<Pick<Counted, 'abstained' | 'spoilt'>> {
  /** How many might have voted. */
  voters: number;
  /** Null where it could tell how someone voted in secret. */
  who: WhoVoted | null;
  /** Of few ballots cast in secret it is kept only which option was carried, if one was: not even how many there were. */
  isFew?: boolean;
  /** What was decided, by the rule that was set when it opened; there is none where none was set. */
  verdict?: Verdict;
}

/** With fewer secret ballots than this it is not told how many were cast by clinicians: that would tell more. */
const FEWEST_SPLIT = 5;

/** Of a count what may be told: of fewer secret ballots than `fewest` only what they carried, and of very few nothing. */
export function tellable(
  all: Omit<Result, 'who' | 'isFew'>,
  who: WhoVoted,
  { isSecret, fewest }: { isSecret: boolean; fewest: number },
): Result {
  if (!isSecret || all.cast === 0) return { ...all, who };
  if (all.cast >= fewest) return { ...all, who: all.cast >= FEWEST_SPLIT ? who : null };
  if (all.cast < FEWEST_SECRET)
    return { counts: [], leading: [], cast: all.cast, voters: all.voters, who: null };
  const carried = all.verdict?.carried ?? (all.leading.length === 1 ? all.leading : []);
  return { counts: [], leading: carried, cast: 0, voters: all.voters, who: null, isFew: true };
}

/** Whether anything was decided: something was cast, and may be told. */
export const isDecided = (result: Result): boolean =>
  result.isFew === true || (result.cast > 0 && !isWithheld(result));

/** Whether ballots were cast but may not be told. */
export const isWithheld = ({ cast, counts }: Count): boolean => cast > 0 && counts.length === 0;
