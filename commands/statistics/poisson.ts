import { chancesAround, chanceUpTo } from './chances.ts';
import type { Level, LimitPair } from './levels.ts';
import { where } from './where.ts';

/** Between how many events were to be expected where so many were seen, by Byar’s approximation. */
export function byarInterval(count: number, { z }: Level): LimitPair {
  return { lower: count === 0 ? 0 : byar(count, -z), upper: byar(count + 1, z) };
}

const byar = (count: number, z: number): number =>
  count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

/**
 * Between how many events were to be expected where so many were seen, exactly but for what `HALVED` leaves open; what lies
 * between none and any number is looked for as m of m + count + 1, as in England’s public health statistics.
 */
export function poissonInterval(count: number, { tail }: Level): LimitPair {
  const meanOf = (part: number) => ((count + 1) * part) / (1 - part);
  const meanWhere = (falling: (mean: number) => number) =>
    meanOf(where((part) => falling(meanOf(part)), HALVED));
  return {
    lower: count === 0 ? 0 : meanWhere((mean) => upTo(count - 1, mean) - (1 - tail)),
    upper: meanWhere((mean) => upTo(count, mean) - tail),
  };
}

/** They halve 23 times, and what that leaves open shows in the last of their digits. */
const HALVED = { from: 0, to: 1, within: 2e-7 };

/** The chance of so many events or fewer, where `mean` are expected. */
function upTo(count: number, mean: number): number {
  const all = { least: 0, most: Number.POSITIVE_INFINITY };
  return chanceUpTo(
    chancesAround(Math.floor(mean), all, (k) => mean / (k + 1)),
    count,
  );
}

/**
 * Between which ratios of events seen to events expected chance alone leaves what has as many as expected: those ratios at
 * which Byar’s interval just holds what was expected. In events seen for each one expected.
 */
export function byarLimits(expected: number, level: Level): LimitPair {
  const range = { from: 0, to: (expected + level.z ** 2) * 4 };
  const least = byarInterval(0, level).upper;
  const lowest = expected <= least ? 0 : where((count) => expected - byarInterval(count, level).upper, range);
  return {
    lower: lowest / expected,
    upper: where((count) => expected - byarInterval(count, level).lower, range) / expected,
  };
}

/**
 * The limits of a ratio as England’s public health statistics draw them (PHEindicatormethods): at so many events seen, the
 * ratios at which their exact interval just holds what was expected.
 */
export function exactRatioLimits(count: number, level: Level): LimitPair {
  const { lower, upper } = poissonInterval(count, level);
  return { lower: count / upper, upper: count / lower };
}
