import type { LimitPair } from '../../../commands/statistics/levels.ts';

/** Limits written with as many digits as those that are given. */
export const digits = ({ lower, upper }: LimitPair, given: string[]): string[] =>
  [lower, upper].map((limit, at) => limit.toFixed(given[at]?.split('.')[1]?.length ?? 0));
