import type { Review } from '../../../storage/reviews/reviews.ts';
import { writeCsvFile } from '../../documents/csv.ts';
import { type Message, message } from '../../view.ts';
import { reviewReference } from '../review-reference.ts';
import { argsOf } from '../review-view.ts';
import { PURPOSE } from './chart-parts.ts';
import { sayHiding } from './hiding.ts';
import { intervalOf, isShare, rateOf, sizeOf } from './numbers.ts';
import { formatPeriod } from './period.ts';
import type { SeenFigure, SeenFigures } from './seen-figures.ts';

/** Hands over all figures as a table for spreadsheets, as they are shown. */
export function showCsv(review: Review, seen: SeenFigures): Message {
  const reference = reviewReference(review);
  return message(`Figures of ${reference} ${review.topic}`, [
    {
      type: 'file',
      file: {
        ...{ name: `${reference}-figures.csv`, mediaType: 'text/csv' },
        about: `The figures of ${reference} as a table`,
        bytes: async () => writeCsvFile(toRows(seen.figures)),
        ask: { label: 'As a table (CSV)', command: 'review.chart', args: { ...argsOf(review), as: 'csv' } },
        typed: `review chart ${reference} as csv`,
      },
    },
    `A star stands for what is not shown: ${sayHiding(seen.set)}.`,
    { type: 'note', text: PURPOSE },
  ]);
}

const HEADINGS = [
  'practice',
  'indicator',
  'period',
  'numerator',
  'denominator',
  'expected',
  'value',
  'lower 95%',
  'upper 95%',
];
const HIDDEN = '*';

/** The figures as rows, with a heading. */
export const toRows = (figures: SeenFigure[]): string[][] => [HEADINGS, ...figures.map(toRow)];

function toRow({ numbers, ...figure }: SeenFigure): string[] {
  const about = [figure.practice, figure.indicator, formatPeriod(figure)];
  if (!numbers) return [...about, ...HEADINGS.slice(about.length).map(() => HIDDEN)];
  const { lower, upper } = intervalOf(numbers);
  const size = String(sizeOf(numbers));
  const sizes = isShare(numbers) ? [size, ''] : ['', size];
  return [
    ...about,
    String(numbers.count),
    ...sizes,
    ...[rateOf(numbers), lower, upper].map((each) => each.toFixed(1)),
  ];
}
