/** What ballots come to. */
export interface Count {
  /** How many ballots name each option, in the options’ order. */
  counts: number[];
  /** How many ballots were cast. */
  cast: number;
  /** The places, from 1, of the options that most ballots name: several are a tie, none where no option was chosen. */
  leading: number[];
}

/** A poll as it was counted at its close, and as it is kept. */
export interface Result extends Count {
  /** How many might have voted. */
  voters: number;
  /** Of those who voted, how many are clinicians and how many are not, as they counted that day. */
  clinicians: number;
  others: number;
}

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
