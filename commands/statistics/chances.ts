/** The chances of counts that follow each other: of `from` events, of one more, and so on. They sum to 1. */
export interface Chances {
  from: number;
  each: number[];
}

/** What is less likely than the likeliest count by this factor changes no digit of a sum. */
const NEGLIGIBLE = 1e-25;

/**
 * The chances of counts between `least` and `most`, from the likeliest one, and from how much likelier each count is than
 * the one before it: P(k + 1) / P(k). Only ratios are multiplied, so that nothing overflows, however large counts are.
 */
export function chancesAround(
  likeliest: number,
  { least, most }: { least: number; most: number },
  rise: (count: number) => number,
): Chances {
  const above = multiplied(likeliest, most, (k) => rise(k));
  const below = multiplied(-likeliest, -least, (k) => 1 / rise(-k - 1));
  const each = [...below.reverse(), 1, ...above];
  const whole = sum(each);
  return { from: likeliest - below.length, each: each.map((chance) => chance / whole) };
}

/** How likely each count after `from` is, for each one of `from`, until the last or until it is negligible. */
function multiplied(from: number, last: number, rise: (count: number) => number): number[] {
  const found: number[] = [];
  let chance = 1;
  for (let k = from; k < last && chance > NEGLIGIBLE; k++) {
    chance *= rise(k);
    found.push(chance);
  }
  return found;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** The chance of so many events or fewer. */
export const chanceUpTo = ({ from, each }: Chances, count: number): number =>
  sum(each.slice(0, Math.max(0, count - from + 1)));

/**
 * The count below which `share` of all chances lie, interpolated as Spiegelhalter does (Statistics in Medicine 2005; 24:
 * 1185–1202, appendix A.1): the first count that reaches the share, less the part of its chance that goes beyond it.
 */
export function countBelowWhich(share: number, { from, each }: Chances): number {
  let reached = 0;
  for (const [at, chance] of each.entries()) {
    reached += chance;
    if (reached >= share) return from + at - (reached - share) / chance;
  }
  return from + each.length - 1;
}
