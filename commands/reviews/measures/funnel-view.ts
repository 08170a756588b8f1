import type { LimitsMethod } from '../../../storage/measures/measures.ts';
import { drawFunnel, type FunnelChart, sayFunnel } from '../../documents/funnel-chart.ts';
import { ALARM, type Level, WARNING } from '../../statistics/levels.ts';
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
import { type Funnel, type FunnelPlace, funnelOf, isShown, methodOf, sayMethod } from './funnel.ts';
import { periodOf } from './narrowed.ts';
import { isShare, sayCounts, sayNumbers, sayValue } from './numbers.ts';
import { formatPeriod } from './period.ts';

/** Of fewer practices than this there is nothing to compare. */
const FEWEST_PRACTICES = 3;

/** Shows the practices of one period in a funnel. */
export function showFunnel(asked: ChartAsked): Message {
  const { seen, indicator } = asked;
  const { period, figures } = periodOf(asked);
  const shown = figures.filter(isShown);
  const when = formatPeriod(period);
  if (shown.length < FEWEST_PRACTICES)
    throw new UserError(
      `Of ${indicator} in ${when} only ${shown.length} of ${figures.length} practices can be shown. A funnel plot compares ${FEWEST_PRACTICES} or more.`,
    );
  const funnel = funnelOf(shown, seen.set.method);
  const chart = chartOf(funnel, `${indicator}, ${when}`, seen.set.method);
  const narrowed = { period: when };
  return message(
    chart.title,
    [
      pictureOf(asked, 'funnel', {
        ...{ about: `${indicator} in ${when} as a funnel plot`, alt: sayFunnel(chart), narrowed },
        draw: () => drawFunnel(chart),
      }),
      `${sayWhole(funnel, shown.length)} ${sayMethod(funnel, seen.set.method)}`,
      ...sayPlaces(funnel),
      ...sayHidden(seen, figures, practiceName),
      {
        type: 'note',
        text: `Chance alone puts 1 of 20 outside the 95% limits, and 1 of 500 outside the 99.8% limits. ${PURPOSE}`,
      },
    ],
    [asButton(asked, 'bars', narrowed), ...xmrButton(asked), asButton(asked, 'csv')],
  );
}

const sayWhole = ({ whole }: Funnel, practices: number): string =>
  isShare(whole)
    ? `The ${practices} practices shown have ${sayNumbers(whole)}. The limits lie round that.`
    : `The ${practices} practices shown have ${sayNumbers(whole)}. The limits lie round as many as expected.`;

const PLACES: Record<FunnelPlace, string> = {
  'above 99.8%': 'Above the 99.8% limit',
  'above 95%': 'Above the 95% limit, and not the 99.8% one',
  within: 'Within both limits',
  'below 95%': 'Below the 95% limit, and not the 99.8% one',
  'below 99.8%': 'Below the 99.8% limit',
};

/** Which practices lie beyond which limits; how many lie within. */
function sayPlaces({ dots }: Funnel): string[] {
  return (Object.keys(PLACES) as FunnelPlace[]).flatMap((place) => {
    const there = dots.filter(({ lies }) => lies === place).map(({ figure }) => figure);
    if (there.length === 0) return [];
    const names = there.map((figure) => `${practiceName(figure)} (${sayNumbers(figure.numbers)})`);
    return [`${PLACES[place]}: ${names.join('; ')}.`];
  });
}

const ACROSS = { of: 'Denominator', expected: 'Number expected', count: 'Number of events' };
/** How many points of a limit are worked out: a curve that close looks round. */
const STEPS = 40;

function chartOf(funnel: Funnel, title: string, method: LimitsMethod): FunnelChart {
  const { dots, whole, middle, along } = funnel;
  const largest = Math.max(...dots.map(({ at }) => at)) * 1.08;
  const sizes = sizesUpTo(Math.max(1, largest));
  const limits = (level: Level) => ({
    label: level.name,
    at: sizes.map((size) => ({ size, ...funnel.limitsAt(size, level) })),
  });
  return {
    ...{ title, across: ACROSS[along], axis: axisOf(isShare(whole)) },
    notes: notesOf(`Limits of 95% and 99.8%: ${methodOf(funnel, method)}`),
    amount: (value) => sayValue(value, isShare(whole)),
    dots: dots.map(({ figure, at, value, lies }) => ({
      ...{ label: practiceName(figure), says: sayCounts(figure.numbers), size: at, value },
      ...{ isOwn: figure.isOwn, ...(lies !== 'within' && { outside: PLACES[lies].toLowerCase() }) },
    })),
    middle: { label: isShare(whole) ? 'all shown' : 'as many as expected', value: middle },
    limits: [limits(WARNING), limits(ALARM)],
  };
}

/** Whole sizes up to the largest, closer together where limits bend most. */
function sizesUpTo(largest: number): number[] {
  const steps = Array.from({ length: STEPS }, (_, at) => Math.ceil(largest * ((at + 1) / STEPS) ** 2));
  return [...new Set(steps)];
}
