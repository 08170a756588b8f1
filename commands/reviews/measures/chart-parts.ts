import type { Review } from '../../../storage/reviews/reviews.ts';
import { listed } from '../../cards/listed.ts';
import type { ValueAxis } from '../../documents/lay-out.ts';
import type { PressArgs } from '../../press.ts';
import type { Button, ImageShown, TableBlock } from '../../view.ts';
import { reviewReference } from '../review-reference.ts';
import { argsOf } from '../review-view.ts';
import { isShown } from './funnel.ts';
import { sayHiding } from './hiding.ts';
import { formatPeriod, type Period } from './period.ts';
import type { SeenFigure, SeenFigures } from './seen-figures.ts';

/** The ways in which figures are shown. */
export const SHOWN_AS = { funnel: 'Funnel plot', xmr: 'XmR chart', bars: 'Ranked bars', csv: 'Table (CSV)' };
export type ShownAs = keyof typeof SHOWN_AS;

/** What is asked for: figures of one indicator, shown so. */
export interface ChartAsked {
  review: Review;
  seen: SeenFigures;
  indicator: string;
  period?: Period | undefined;
  practice?: string | undefined;
}

export const PURPOSE =
  'This is for learning from each other. It is never for performance management, and a practice that stands out may have good reasons.';

/** The same in a few words, as it stands in every picture. */
const PURPOSE_DRAWN = 'For learning, not for judging performance';

/** What a picture says below its title: what it is for, and how its limits or intervals were worked out. */
export const notesOf = (method: string): string[] => [PURPOSE_DRAWN, method];

/** The axis of values, by whether they are shares. */
export const axisOf = (isOfShares: boolean): ValueAxis =>
  isOfShares
    ? { title: 'Share of the denominator', unit: '%' }
    : { title: 'For each 100 expected', unit: '' };

type Narrowed = Pick<PressArgs<'review.chart'>, 'practice' | 'period'>;

/** A button that shows the same figures in another way. */
export const asButton = (
  { review, indicator }: ChartAsked,
  as: ShownAs,
  narrowed: Narrowed = {},
): Button => ({
  label: { funnel: 'As a funnel plot', xmr: 'As an XmR chart', bars: 'As bars', csv: 'As a table (CSV)' }[as],
  command: 'review.chart',
  args: { ...argsOf(review), ...(as !== 'csv' && { indicator, ...narrowed }), as },
});

/** The picture of a chart, with its words. */
export function pictureOf(
  asked: ChartAsked,
  as: Exclude<ShownAs, 'csv'>,
  chart: { about: string; alt: string; draw(): Promise<Uint8Array>; narrowed?: Narrowed },
): { type: 'image'; image: ImageShown } {
  const reference = reviewReference(asked.review);
  const { practice, period } = chart.narrowed ?? {};
  const narrowed = `${practice === undefined ? '' : ` for "${practice}"`}${period === undefined ? '' : ` in ${period}`}`;
  return {
    type: 'image',
    image: {
      ...{ name: `${reference}-${as}.png`, mediaType: 'image/png', about: chart.about, alt: chart.alt },
      bytes: chart.draw,
      ask: asButton(asked, as, chart.narrowed),
      typed: `review chart ${reference} "${asked.indicator}" as ${as}${narrowed}`,
    },
  };
}

/** Which figures are hidden, and why; nothing if none is. */
export function sayHidden(
  { set }: SeenFigures,
  figures: SeenFigure[],
  name: (figure: SeenFigure) => string,
): string[] {
  const hidden = figures.filter((figure) => !isShown(figure));
  if (hidden.length === 0) return [];
  return [
    `Hidden: ${listed([...new Set(hidden.map(name))])}. Nobody is shown ${sayHiding(set)}. Whatever is told of all together is of those shown only, so that nobody can work out the others.`,
  ];
}

/** What a chart says, as rows that can be copied. */
export const tableOf = (columns: string[], rows: string[][]): TableBlock => ({
  type: 'table',
  columns: columns.map((label, at) => ({ label, ...(at > 0 && { align: 'right' as const }) })),
  rows,
});

export const practiceName = ({ practice, isOwn }: SeenFigure): string =>
  isOwn ? `${practice} (yours)` : practice;
export const periodName = (period: Period): string => formatPeriod(period);
