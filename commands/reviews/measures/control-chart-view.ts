import { type Chart, drawChart, sayChart } from '../../documents/chart.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import { asButton, type ChartAsked, PURPOSE, periodName, pictureOf, sayHidden } from './chart-parts.ts';
import {
  type ControlChart,
  controlChartOf,
  FEW_PERIODS,
  FEWEST_PERIODS,
  sayCauses,
  togetherIn,
} from './control-chart.ts';
import { isShown } from './funnel.ts';
import { ofIndicator, practiceOf } from './narrowed.ts';
import { type FigureNumbers, isShare, sayValue, toTenths } from './numbers.ts';
import { type Period, shortPeriod } from './period.ts';

/** What a chart follows through time, and what is said of what it leaves out. */
interface FollowedThrough {
  who: string;
  practice?: string;
  periods: (Period & { numbers: FigureNumbers })[];
  leftOut: string[];
}

/** Shows one practice, or all together, through time. */
export function showControlChart(asked: ChartAsked): Message {
  const { indicator } = asked;
  const { who, practice, periods, leftOut } = followed(asked);
  if (periods.length < FEWEST_PERIODS)
    throw new UserError(
      `Of ${indicator} only ${periods.length} periods of ${who} can be shown. An XmR chart needs ${FEWEST_PERIODS} or more.`,
    );
  const control = controlChartOf(periods);
  const title = `${indicator}: ${who}`;
  const chart = chartOf(control, title);
  return message(
    title,
    [
      pictureOf(asked, 'xmr', {
        ...{ about: `${indicator} of ${who} as an XmR chart`, alt: sayChart(chart) },
        draw: () => drawChart(chart),
        ...(practice !== undefined && { narrowed: { practice } }),
      }),
      `${sayLimits(control)} The limits are natural ones: the mean and 2.66 times the mean moving range to both sides.`,
      ...(periods.length < FEW_PERIODS
        ? [
            `They are of ${periods.length} periods only, so they may still move. With ${FEW_PERIODS} they are firm.`,
          ]
        : []),
      ...sayCauses(control),
      ...leftOut,
      { type: 'note', text: PURPOSE },
    ],
    [asButton(asked, 'funnel'), asButton(asked, 'bars'), asButton(asked, 'csv')],
  );
}

function followed(asked: ChartAsked): FollowedThrough {
  const one = practiceOf(asked);
  if (one) {
    const { practice, figures } = one;
    const periods = figures.filter(isShown).map(({ from, until, numbers }) => ({ from, until, numbers }));
    const who = figures.some(({ isOwn }) => isOwn) ? `${practice} (yours)` : practice;
    return { who, practice, periods, leftOut: sayHidden(asked.seen, figures, periodName) };
  }
  const { periods, practices, leftOut } = togetherIn(ofIndicator(asked));
  const others =
    leftOut === 1
      ? '1 practice is not counted, as a figure of it is missing or hidden.'
      : `${leftOut} practices are not counted, as figures of them are missing or hidden.`;
  return { who: `${practices} practices together`, periods, leftOut: leftOut === 0 ? [] : [others] };
}

function sayLimits({ points, natural: { mean, lower, upper } }: ControlChart): string {
  const say = (value: number) => sayValue(value, isOfShares(points));
  return `The mean is ${say(mean)}, and the limits are ${say(lower)} and ${say(upper)}.`;
}

const isOfShares = (points: ControlChart['points']): boolean =>
  points.every(({ numbers }) => isShare(numbers));

function chartOf({ points, natural: { mean, lower, upper }, causes }: ControlChart, title: string): Chart {
  const signOf = (at: number) => causes.find(({ first, last }) => at >= first && at <= last)?.sign;
  return {
    ...{ kind: 'line', title, isClose: true, amount: (value) => sayValue(value, isOfShares(points)) },
    points: points.map((point, at) => {
      const sign = signOf(at);
      const because =
        sign === 'outside'
          ? 'outside the limits'
          : sign === 'near a limit'
            ? sign
            : sign && `part of a ${sign}`;
      return {
        ...{ label: shortPeriod(point), value: toTenths(point.value) },
        ...(because !== undefined && { because }),
      };
    }),
    limits: [
      { label: 'Upper limit', value: toTenths(upper) },
      { label: 'Mean', value: toTenths(mean), isMiddle: true },
      { label: 'Lower limit', value: toTenths(lower) },
    ],
  };
}
