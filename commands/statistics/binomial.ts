import { type Chances, chancesAround, countBelowWhich } from './chances.ts';
import { type Level, type LimitPair, withinWhole } from './levels.ts';

/** A share as two whole numbers: 1 of 10. */
export interface Proportion {
  count: number;
  of: number;
}

/** The chances of how many of `n` there are, where each is one with a chance that is neither 0 nor 1. */
function binomialChances({ count, of }: Proportion, n: number): Chances {
  const likeliest = Math.min(n, Math.floor(((n + 1) * count) / of));
  return chancesAround(likeliest, { least: 0, most: n }, (k) => ((n - k) * count) / ((k + 1) * (of - count)));
}

/** Between which shares of `n` chance alone leaves what has the share `target`: the exact binomial limits, interpolated. */
export function exactLimits(target: Proportion, n: number, { tail }: Level): LimitPair {
  const { count, of } = target;
  if (count === 0 || count === of) return { lower: count / of, upper: count / of };
  const chances = binomialChances(target, n);
  return withinWhole({
    lower: countBelowWhich(tail, chances) / n,
    upper: countBelowWhich(1 - tail, chances) / n,
  });
}

/** The same by a normal approximation, as England’s public health statistics do (PHEindicatormethods). */
export function approximateLimits({ count, of }: Proportion, n: number, { z }: Level): LimitPair {
  const share = count / of;
  const width = z * Math.sqrt((share * (1 - share)) / n);
  return withinWhole({ lower: share - width, upper: share + width });
}

/** Between which shares the one lies of which a sample was seen (Wilson 1927, without a correction for continuity). */
export function wilsonInterval({ count, of }: Proportion, { z }: Level): LimitPair {
  const middle = 2 * count + z * z;
  const width = z * Math.sqrt(z * z + (4 * count * (of - count)) / of);
  const whole = 2 * (of + z * z);
  return { lower: (middle - width) / whole, upper: (middle + width) / whole };
}
