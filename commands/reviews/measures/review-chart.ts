import type { Review } from '../../../storage/reviews/reviews.ts';
import { defineCommand } from '../../command.ts';
import { optional, type PlainField } from '../../field.ts';
import { choice, text } from '../../fields/fields.ts';
import { CALLED_TABLE } from '../../fields/forms-called.ts';
import { introduced } from '../../fields/introductions.ts';
import { type Message, message } from '../../view.ts';
import { reviewField } from '../review-fields.ts';
import { reviewReference } from '../review-reference.ts';
import { argsOf } from '../review-view.ts';
import { SHOWN_AS, type ShownAs } from './chart-parts.ts';
import { showControlChart } from './control-chart-view.ts';
import { showCsv } from './figures-csv.ts';
import { showFunnel } from './funnel-view.ts';
import { indicatorMeant, indicatorsOf } from './narrowed.ts';
import { periodField } from './period-field.ts';
import { showRanking } from './ranking-view.ts';
import { figuresSeen } from './seen-figures.ts';

const indicatorField: PlainField<string, 'text' | 'long-text'> = {
  ...text('Indicator', { hint: 'Leave this empty if there is one only' }),
  typed: 'title',
};

/** What people call the ways in which figures are shown. */
const CALLED = {
  funnel: ['funnel chart', 'funnel graph'],
  xmr: ['xmr plot', 'control chart', 'spc chart', 'run chart', 'over time', 'chart over time'],
  bars: ['bar chart', 'bar graph', 'ranked bar chart', 'ranking', 'ranked list'],
  csv: CALLED_TABLE,
};
/** How those of several words begin, where "as" is left out: "R1 over time". */
const BEGINS_ITSELF = ['funnel', 'xmr', 'control', 'over', 'ranked', 'bar'];

const fields = {
  review: reviewField,
  indicator: optional(indicatorField),
  as: optional(introduced(choice<ShownAs>('As', SHOWN_AS, { also: CALLED }), { as: { own: BEGINS_ITSELF } })),
  practice: optional(text('Practice', { hint: 'For an XmR chart: all together, unless you name one' })),
  period: optional(periodField),
};

declare module '../../press.ts' {
  interface CommandFields {
    'review.chart': typeof fields;
  }
}

export const reviewChart = defineCommand({
  name: 'review.chart',
  summary: 'Show the figures that a review looks at: as a funnel plot, an XmR chart, ranked bars or a table',
  usage: 'review chart <review> [<indicator>] [as <as>] [for <practice>] [in <period>]',
  examples: ['review chart R1', 'review chart R1 "Antibiotic items" as xmr'],
  changes: false,
  isPrivate: true,
  form: { title: 'Show a chart', submit: 'Show' },
  fields,

  async run({ review, indicator: words, as = 'funnel', practice, period }, context): Promise<Message> {
    const seen = await figuresSeen(review, context);
    if (as === 'csv') return showCsv(review, seen);
    const indicators = indicatorsOf(seen.figures);
    const indicator =
      indicators.length === 1 && words === undefined
        ? indicators[0]
        : words && indicatorMeant(words, indicators);
    if (!indicator) return askWhich(review, indicators, { as, words });
    return SHOW[as]({ review, seen, indicator, practice, period });
  },
});

const SHOW = { funnel: showFunnel, xmr: showControlChart, bars: showRanking };

/** The most buttons that are offered. */
const MOST_OFFERED = 10;

function askWhich(
  review: Review,
  indicators: string[],
  { as, words }: { as: ShownAs; words: string | undefined },
): Message {
  const reference = reviewReference(review);
  return message(
    words === undefined ? `Which figures of ${reference}?` : `${reference} has no figures of “${words}”`,
    [{ type: 'list', items: indicators.map((indicator) => ({ text: indicator })) }],
    indicators.slice(0, MOST_OFFERED).map((indicator) => ({
      label: indicator,
      command: 'review.chart' as const,
      args: { ...argsOf(review), indicator, as },
    })),
  );
}
