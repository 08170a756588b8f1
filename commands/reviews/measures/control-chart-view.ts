import { type Chart, drawChart, sayChart } from '../../documents/chart.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import { asButton, axisOf, type ChartAsked, notesOf, PURPOSE, pictureOf } from './chart-parts.ts';
import {
  type ControlChart,
  controlChartOf,
  FEW_PERIODS,
  FEWEST_PERIODS,
  sayCauses,
} from './control-chart.ts';
import { type FollowedThrough, followed } from './followed.ts';
import { isShare, sayValue, toTenths } from './numbers.ts';
import { shortPeriod } from './period.ts';

/** Shows one practice, or all together, through time. */
export function showControlChart(asked: ChartAsked): Message {
  const { indicator } = asked;
  const { who, practice, periods, leftOut } = followed(asked);
  if (periods.length < FEWEST_PERIODS) throw tooFew(asked, { who, periods });
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

function tooFew(asked: ChartAsked, { who, periods }: Pick<FollowedThrough, 'who' | 'periods'>): UserError {
  const count = { 0: 'no period', 1: 'only 1 period' }[periods.length] ?? `only ${periods.length} periods`;
  return new UserError(
    `Of ${asked.indicator}, ${count} of ${who} can be shown, and an XmR chart needs ${FEWEST_PERIODS} or more. Look at one period instead, or give a file with more of them.`,
    { buttons: [asButton(asked, 'funnel'), asButton(asked, 'bars')] },
  );
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
    axis: axisOf(isOfShares(points)),
    notes: notesOf('Natural limits: mean ± 2.66 × mean moving range'),
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
