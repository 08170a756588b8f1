import type { MeasureSettings } from '../../../storage/measures/measures.ts';
import type { Review } from '../../../storage/reviews/reviews.ts';
import type { Reads } from '../../../storage/store.ts';
import { listed } from '../../cards/listed.ts';
import type { NetworkContext } from '../../context.ts';
import type { Block, Button, Fact, TableBlock } from '../../view.ts';
import { argsOf } from '../review-view.ts';
import type { FiguresGiven } from './as-given.ts';
import { tableOf } from './chart-parts.ts';
import { isHidden, sayHiding } from './hiding.ts';
import { type FigureNumbers, isShare, rateOf, sayValue, sizeOf } from './numbers.ts';
import { formatPeriod, type Period } from './period.ts';

/** How many figures are shown before they are kept. */
const MOST_SHOWN = 20;

/** What a file of figures would be, if it were kept. */
export function trialOf(given: FiguresGiven, passed: string[]): (Block | string)[] {
  const { figures, settings, known, fresh, before } = given;
  const more = figures.length - MOST_SHOWN;
  const unknown = [...known.values(), ...fresh]
    .filter(({ organisationId }) => organisationId === null)
    .map(({ name }) => name);
  return [
    sayHowMany(figures, known.size + fresh.length),
    tableOfFigures(
      figures
        .slice(0, MOST_SHOWN)
        .map((figure) => ({ ...figure, numbers: isHidden(figure, settings) ? null : figure })),
    ),
    ...(more > 0 ? [`And ${more.toLocaleString('en-GB')} more.`] : []),
    ...sayHowManyHidden(figures, settings),
    ...(passed.length === 0 ? [] : [`Passed over, as there is no use for them: ${passed.join(', ')}.`]),
    ...(unknown.length === 0
      ? []
      : [
          `The directory has no ${listed(unknown, 'or')}, so nobody speaks for them and sees themselves named. Add them with org add, and give the file again.`,
        ]),
    ...(before ? ['These take the place of the figures that the review has.'] : []),
    { type: 'facts', facts: settingsFacts(settings) },
  ];
}

function sayHowMany(figures: (Period & { indicator: string })[], practices: number): string {
  const indicators = new Set(figures.map(({ indicator }) => indicator));
  const periods = new Set(figures.map(formatPeriod));
  return `${counted(figures.length, 'figure')} of ${counted(practices, 'practice')}: ${counted(indicators.size, 'indicator')}, ${counted(periods.size, 'period')}.`;
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

/** How many figures nobody is shown; nothing if there are none. */
function sayHowManyHidden(figures: FigureNumbers[], settings: MeasureSettings): string[] {
  const hidden = figures.filter((figure) => isHidden(figure, settings)).length;
  if (hidden === 0) return [];
  return [`${counted(hidden, 'figure')} will be shown to nobody, as a star: ${sayHiding(settings)}.`];
}

const tableOfFigures = (
  figures: (Period & { practice: string; indicator: string; numbers: FigureNumbers | null })[],
): TableBlock =>
  tableOf(
    ['Practice', 'Indicator', 'Period', 'Numerator', 'Denominator', 'Value'],
    figures.map((figure) => [
      figure.practice,
      figure.indicator,
      formatPeriod(figure),
      ...cellsOf(figure.numbers),
    ]),
  );

function cellsOf(numbers: FigureNumbers | null): string[] {
  if (!numbers) return ['*', '*', '*'];
  const size = sizeOf(numbers).toLocaleString('en-GB');
  return [
    numbers.count.toLocaleString('en-GB'),
    isShare(numbers) ? size : `${size} expected`,
    sayValue(rateOf(numbers), isShare(numbers)),
  ];
}

const NAMED: Record<MeasureSettings['named'], string> = {
  own: 'Each practice sees its own name, and the others in code; whoever may give figures sees all names',
  all: 'Every member sees all names',
  none: 'Nobody but whoever may give figures sees a name',
};
const METHODS: Record<MeasureSettings['method'], string> = {
  exact: 'Exact: binomial for shares, Byar’s for counts against what was expected',
  national: 'As England’s public health statistics draw them (PHEindicatormethods)',
};

/** How figures are shown, in words. */
export const settingsFacts = ({ named, method, ...hiding }: MeasureSettings): Fact[] => [
  { label: 'Names', value: NAMED[named] },
  { label: 'Hidden', value: capitalised(sayHiding(hiding)) },
  { label: 'Limits', value: METHODS[method] },
];

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What stands of a review’s figures, and what can be done with them. */
export async function standingFigures(
  review: Review,
  { store }: Pick<NetworkContext, 'store'>,
): Promise<{ blocks: Block[]; buttons: Button[] }> {
  const set = await store.measures.standing(review.id);
  if (!set) return { blocks: [], buttons: [] };
  const figures = await store.measures.figures(set.id);
  const practices = new Set(figures.map(({ practiceId }) => practiceId));
  return {
    blocks: [
      { type: 'text', text: `It has ${sayHowMany(figures, practices.size)}` },
      { type: 'facts', facts: settingsFacts(set) },
    ],
    buttons: buttonsFor(review),
  };
}

const buttonsFor = (review: Review): Button[] => [
  chartButton(review),
  { label: 'Settings', command: 'review.data.set', args: argsOf(review), opens: 'form' },
  { label: 'Remove the figures', command: 'review.data.remove', args: argsOf(review), style: 'danger' },
];

/** A button that shows the figures of a review as a chart. */
export const chartButton = (review: Review): Button => ({
  ...{ label: 'Chart', command: 'review.chart', args: argsOf(review), opens: 'answer' },
});

/** The same, if the review has any. */
export const chartButtons = async (review: Review, store: Reads): Promise<Button[]> =>
  (await store.measures.standing(review.id)) ? [chartButton(review)] : [];
