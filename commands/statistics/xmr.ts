import type { LimitPair } from './levels.ts';

/** What a natural process keeps to: 2.66 is 3 standard deviations, each estimated as the mean moving range over 1.128. */
const TO_LIMIT = 2.66;

/** The chart of individual values and their moving range: the mean, and the limits within which chance alone keeps values. */
export interface Natural extends LimitPair {
  mean: number;
}

/** The limits of values in their order: mean ± 2.66 × mean moving range. Two values at least. */
export function naturalLimits(values: number[]): Natural {
  const mean = meanOf(values);
  const ranges = values.slice(1).map((value, before) => Math.abs(value - (values[before] ?? value)));
  const width = TO_LIMIT * meanOf(ranges);
  return { mean, lower: mean - width, upper: mean + width };
}

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A special cause: what it is, and of which values, by their places from 0, the first and the last. */
export interface SpecialCause {
  sign: 'outside' | 'shift' | 'trend' | 'near a limit';
  way: 'up' | 'down';
  first: number;
  last: number;
}

/** So many values in a row on one side of the mean are a shift, and so many that each rise (or fall) a trend. */
export const RUN = 7;

/** The signs that something has changed, beyond what chance does; first what comes first. */
export function specialCauses(values: number[], natural: Natural): SpecialCause[] {
  return (['up', 'down'] as const)
    .flatMap((way) =>
      (way === 'up' ? signs(values, natural) : signs(negated(values), upsideDown(natural))).map((each) => ({
        ...each,
        way,
      })),
    )
    .sort((one, other) => one.first - other.first);
}

const negated = (values: number[]): number[] => values.map((value) => -value);
const upsideDown = ({ mean, lower, upper }: Natural): Natural => ({
  mean: -mean,
  lower: -upper,
  upper: -lower,
});

/** The signs of values that are high or rise. */
function signs(values: number[], { mean, upper }: Natural): Omit<SpecialCause, 'way'>[] {
  const nearLimit = mean + ((upper - mean) * 2) / 3;
  const isNear = (value: number | undefined) => value !== undefined && value > nearLimit && value <= upper;
  const of = (sign: SpecialCause['sign'], runs: RunOfValues[]) => runs.map((run) => ({ sign, ...run }));
  return [
    ...of('outside', runs(values, (value) => value > upper, 1).flatMap(eachOf)),
    ...of(
      'shift',
      runs(values, (value) => value > mean, RUN),
    ),
    ...of('trend', runsOfRise(values)),
    ...of('near a limit', pairsIn(values, isNear)),
  ];
}

type RunOfValues = Pick<SpecialCause, 'first' | 'last'>;

const eachOf = ({ first, last }: RunOfValues): RunOfValues[] =>
  Array.from({ length: last - first + 1 }, (_, at) => ({ first: first + at, last: first + at }));

/** The stretches of at least `least` values that are all so. */
function runs(values: number[], isSo: (value: number, at: number) => boolean, least: number): RunOfValues[] {
  const found: RunOfValues[] = [];
  for (let first = 0; first < values.length; ) {
    let end = first;
    while (end < values.length && isSo(values[end] as number, end)) end++;
    if (end - first >= least) found.push({ first, last: end - 1 });
    first = Math.max(end, first + 1);
  }
  return found;
}

/** The stretches in which each value is above the one before it; the first value of a rise is one of them. */
const runsOfRise = (values: number[]): RunOfValues[] =>
  runs(values.slice(1), (value, before) => value > (values[before] as number), RUN - 1).map(
    ({ first, last }) => ({ first, last: last + 1 }),
  );

/** Two of three values in a row in the outer third, towards the limit; told once for a stretch of them. */
function pairsIn(values: number[], isNear: (value: number | undefined) => boolean): RunOfValues[] {
  const near = values.flatMap((value, at) => (isNear(value) ? [at] : []));
  const found: RunOfValues[] = [];
  for (const [at, last] of near.entries()) {
    const first = near[at - 1];
    if (first === undefined || last - first > 2) continue;
    const before = found.at(-1);
    if (before?.last === first) before.last = last;
    else found.push({ first, last });
  }
  return found;
}
