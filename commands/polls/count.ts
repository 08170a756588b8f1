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
export interface Result extends Count {
  /** How many might have voted. */
  voters: number;
  /** Null where it could tell how someone voted in secret. */
  who: WhoVoted | null;
}

/** With fewer ballots a secret poll tells nothing, and with fewer yet to be split not who they were: that would tell more. */
const FEWEST_SECRET = 3;
const FEWEST_SPLIT = 5;

/** Of a count what may be told: of few ballots cast in secret only how many they were. */
export function tellable(all: Omit<Result, 'who'>, who: WhoVoted, isSecret: boolean): Result {
  if (!isSecret || all.cast >= FEWEST_SPLIT) return { ...all, who };
  return { ...all, ...(all.cast < FEWEST_SECRET && { counts: [], leading: [] }), who: null };
}

/** Whether ballots were cast but may not be told. */
export const isWithheld = ({ cast, counts }: Count): boolean => cast > 0 && counts.length === 0;

/** Counts ballots, each the places of options from 1. To abstain is counted, and never wins. */
export function count(ballots: number[][], options: string[]): Count {
  const counts = options.map((_, index) => ballots.filter((places) => places.includes(index + 1)).length);
  const standing = counts.map((each, index) => (isAbstention(options[index] ?? '') ? 0 : each));
  const most = Math.max(...standing);
  const leading = most === 0 ? [] : standing.flatMap((each, index) => (each === most ? [index + 1] : []));
  return { counts, cast: ballots.length, leading };
}

/** Whether an option is to choose none: "Abstain", "I abstain", "Abstention". */
export const isAbstention = (option: string): boolean =>
  /^(?:i )?abst(?:ain(?:ed|ing)?|ention)$/i.test(option.trim());
