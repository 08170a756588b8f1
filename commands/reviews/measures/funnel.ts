import type { LimitsMethod } from '../../../storage/measures/measures.ts';
import { approximateLimits, exactLimits } from '../../statistics/binomial.ts';
import { ALARM, type Level, type LimitPair, WARNING } from '../../statistics/levels.ts';
import { byarLimits, exactRatioLimits, poissonInterval } from '../../statistics/poisson.ts';
import { type FigureNumbers, inAll, isShare, rateOf, sizeOf } from './numbers.ts';
import type { SeenFigure } from './seen-figures.ts';

/** A figure whose numbers are shown. */
export type ShownFigure = SeenFigure & { numbers: FigureNumbers };

export const isShown = (figure: SeenFigure): figure is ShownFigure => figure.numbers !== null;

/** A funnel plot: where each practice lies, and the limits round what all of those shown have together. */
export interface Funnel {
  dots: { figure: ShownFigure; at: number; value: number; lies: FunnelPlace }[];
  /** All of those shown, together. */
  whole: FigureNumbers;
  /** The value round which the limits lie: of all those shown together, or as many as expected. */
  middle: number;
  /** What the limits follow: how many there are, how many were expected, or how many there were. */
  along: 'of' | 'expected' | 'count';
  /** The limits at so many. */
  limitsAt(at: number, level: Level): LimitPair;
}

/** Where a practice lies: beyond which of the limits, or within all. */
export type FunnelPlace = 'above 99.8%' | 'above 95%' | 'within' | 'below 95%' | 'below 99.8%';

/** Makes a funnel of what is shown of one indicator in one period. */
export function funnelOf(figures: ShownFigure[], method: LimitsMethod): Funnel {
  const whole = inAll(figures.map(({ numbers }) => numbers));
  const isOfShares = isShare(whole);
  const along = isOfShares ? 'of' : method === 'exact' ? 'expected' : 'count';
  const limitsAt = (at: number, level: Level): LimitPair => hundredfold(limitsOf(whole, method)(at, level));
  const middle = isOfShares ? rateOf(whole) : 100;
  const dots = figures.map((figure) => {
    const { numbers } = figure;
    const at = along === 'count' ? numbers.count : sizeOf(numbers);
    const value = rateOf(numbers);
    const side = (level: Level): Side =>
      along === 'count' ? sideOfExpected(numbers, level) : sideOf(value, limitsAt(at, level));
    return { figure, at, value, lies: placeOf(side) };
  });
  return { dots, whole, middle, along, limitsAt };
}

function limitsOf(whole: FigureNumbers, method: LimitsMethod): (at: number, level: Level) => LimitPair {
  if (!isShare(whole)) return method === 'exact' ? byarLimits : exactRatioLimits;
  const share = { count: whole.count, of: whole.of };
  const limits = method === 'exact' ? exactLimits : approximateLimits;
  return (at, level) => limits(share, at, level);
}

const hundredfold = ({ lower, upper }: LimitPair): LimitPair => ({ lower: lower * 100, upper: upper * 100 });

type Side = 'above' | 'below' | undefined;

function sideOf(value: number, { lower, upper }: LimitPair): Side {
  if (value > upper) return 'above';
  return value < lower ? 'below' : undefined;
}

/** The same where limits are those at the count itself, which for a count of none would be no limits. */
function sideOfExpected(numbers: FigureNumbers, level: Level): Side {
  const { lower, upper } = poissonInterval(numbers.count, level);
  return sideOf(-sizeOf(numbers), { lower: -upper, upper: -lower });
}

function placeOf(side: (level: Level) => Side): FunnelPlace {
  const [warning, alarm] = [side(WARNING), side(ALARM)];
  if (alarm) return `${alarm} 99.8%`;
  return warning ? `${warning} 95%` : 'within';
}

/** By which method the limits of a funnel were drawn, in words. */
export const sayMethod = (funnel: Pick<Funnel, 'whole'>, method: LimitsMethod): string =>
  method === 'national'
    ? `The limits are ${methodOf(funnel, method)}, as England’s public health statistics draw them (PHEindicatormethods).`
    : `The limits are ${methodOf(funnel, method)}.`;

/** The same in a few words: "exact (binomial), interpolated as in Spiegelhalter 2005". */
export function methodOf({ whole }: Pick<Funnel, 'whole'>, method: LimitsMethod): string {
  if (method === 'national')
    return isShare(whole) ? 'a normal approximation' : 'exact (Poisson), at the number of events';
  return isShare(whole)
    ? 'exact (binomial), interpolated as in Spiegelhalter 2005'
    : 'Byar’s, for counts against what was expected';
}
