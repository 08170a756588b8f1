import { type Chart, drawChart, sayChart } from '../../documents/chart.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import {
  asButton,
  axisOf,
  type ChartAsked,
  notesOf,
  PURPOSE,
  pictureOf,
  practiceName,
  sayHidden,
} from './chart-parts.ts';
import { xmrButton } from './followed.ts';
import { isShown, type ShownFigure } from './funnel.ts';
import { periodOf } from './narrowed.ts';
import { intervalOf, isShare, rateOf, sayNumbers, sayValue, toTenths } from './numbers.ts';
import { formatPeriod } from './period.ts';

/** Shows the practices of one period as bars, the highest first. */
export function showRanking(asked: ChartAsked): Message {
  const { seen, indicator } = asked;
  const { period, figures } = periodOf(asked);
  const when = formatPeriod(period);
  const ranked = figures.filter(isShown).sort((one, other) => rateOf(other.numbers) - rateOf(one.numbers));
  if (ranked.length === 0)
    throw new UserError(`Of ${indicator} in ${when} no practice can be shown, as all counts are small.`);
  const title = `${indicator}, ${when}`;
  const chart = chartOf(ranked, title);
  const isOfShares = ranked.every(({ numbers }) => isShare(numbers));
  const narrowed = { period: when };
  return message(
    title,
    [
      pictureOf(asked, 'bars', {
        ...{ about: `${indicator} in ${when} as bars`, alt: sayChart(chart), narrowed },
        draw: () => drawChart(chart),
      }),
      { type: 'list', items: ranked.map((figure) => ({ text: sayRanked(figure) })) },
      `In brackets: between which values each may lie but for chance, 95% intervals by ${isOfShares ? 'Wilson' : 'Byar'}. A place in such a list says little: see who lies outside the limits of the funnel plot.`,
      ...sayHidden(seen, figures, practiceName),
      { type: 'note', text: PURPOSE },
    ],
    [asButton(asked, 'funnel', narrowed), ...xmrButton(asked), asButton(asked, 'csv')],
  );
}

function sayRanked(figure: ShownFigure): string {
  const { lower, upper } = intervalOf(figure.numbers);
  const say = (value: number) => sayValue(value, isShare(figure.numbers));
  return `${practiceName(figure)}: ${sayNumbers(figure.numbers)} (${say(lower)} to ${say(upper)})`;
}

const NO_LIMITS = 'Without limits: a place in this list says little';

const chartOf = (ranked: ShownFigure[], title: string): Chart => ({
  ...{ kind: 'bars', title },
  axis: axisOf(ranked.every(({ numbers }) => isShare(numbers))),
  notes: notesOf(NO_LIMITS),
  amount: (value) =>
    sayValue(
      value,
      ranked.every(({ numbers }) => isShare(numbers)),
    ),
  points: ranked.map((figure) => ({
    label: practiceName(figure),
    value: toTenths(rateOf(figure.numbers)),
  })),
});
