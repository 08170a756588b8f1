import { listed } from '../../cards/listed.ts';
import { groupBy } from '../../files/group-by.ts';
import { type Natural, naturalLimits, RUN, type SpecialCause, specialCauses } from '../../statistics/xmr.ts';
import { isShown } from './funnel.ts';
import { type FigureNumbers, inAll, isShare, rateOf } from './numbers.ts';
import { formatPeriod, type Period } from './period.ts';
import type { SeenFigure } from './seen-figures.ts';

/** An XmR chart: what was seen in each period, the mean, the natural limits, and the signs of special causes. */
export interface ControlChart {
  points: (Period & { numbers: FigureNumbers; value: number })[];
  natural: Natural;
  causes: SpecialCause[];
}

/** Of fewer periods than this no limits are drawn. */
export const FEWEST_PERIODS = 6;
/** With fewer than this, limits are provisional. */
export const FEW_PERIODS = 12;

/** Makes the chart of what is shown of one practice, or of several together in each period. First period first. */
export function controlChartOf(periods: (Period & { numbers: FigureNumbers })[]): ControlChart {
  const points = periods.map((each) => ({ ...each, value: rateOf(each.numbers) }));
  const values = points.map(({ value }) => value);
  const natural = naturalLimits(values);
  const most = points.every(({ numbers }) => isShare(numbers)) ? 100 : Number.POSITIVE_INFINITY;
  const limits = { ...natural, lower: Math.max(0, natural.lower), upper: Math.min(most, natural.upper) };
  return { points, natural: limits, causes: specialCauses(values, natural) };
}

/**
 * What practices have together in each period: only of those that are shown in every one, so that what changes is not
 * who is counted.
 */
export function togetherIn(figures: SeenFigure[]): {
  periods: (Period & { numbers: FigureNumbers })[];
  practices: number;
  leftOut: number;
} {
  const byPeriod = groupBy(figures, formatPeriod);
  const byPractice = groupBy(figures, ({ practice }) => practice);
  const always = new Set(
    [...byPractice]
      .filter(([, own]) => own.length === byPeriod.size && own.every(isShown))
      .map(([practice]) => practice),
  );
  const periods = [...byPeriod.values()].flatMap((all) => {
    const [first] = all;
    const counted = all.filter(isShown).filter(({ practice }) => always.has(practice));
    return first && counted.length > 0
      ? [{ from: first.from, until: first.until, numbers: inAll(counted.map(({ numbers }) => numbers)) }]
      : [];
  });
  return { periods, practices: always.size, leftOut: byPractice.size - always.size };
}

/** Each special cause in a sentence; if there is none, that. */
export function sayCauses({ points, causes }: ControlChart): string[] {
  const named = (at: number) => formatPeriod(points[at] as Period);
  if (causes.length === 0)
    return [
      'No sign of a special cause: what varies from one period to the next is what chance does by itself.',
    ];
  return causes.map(({ sign, way, first, last }) => {
    const [high, limit] = way === 'up' ? ['above', 'upper limit'] : ['below', 'lower limit'];
    const span = `From ${named(first)} to ${named(last)}`;
    return {
      outside: `${named(first)} lies ${high} the ${limit}.`,
      shift: `${span}, ${countOf(first, last)} in a row lie ${high} the mean. ${RUN} in a row are a shift.`,
      trend: `${span}, each ${way === 'up' ? 'rises' : 'falls'}: ${countOf(first, last)} in a row. ${RUN} in a row are a trend.`,
      'near a limit': `Near the ${limit} lie at least two of three in a row: ${listed([named(first), named(last)])}.`,
    }[sign];
  });
}

const countOf = (first: number, last: number): number => last - first + 1;
