/** Makes the pictures in docs/figures: two charts of made-up practices, and the timeline of a made-up plan. Run it with `npm run figures`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawTimeline } from '../../commands/documents/timeline-chart.ts';
import { showControlChart } from '../../commands/reviews/measures/control-chart-view.ts';
import { showFunnel } from '../../commands/reviews/measures/funnel-view.ts';
import { seenBy } from '../../commands/reviews/measures/seen-figures.ts';
import { filesIn, type Message } from '../../commands/view.ts';
import type { MeasuredFigure } from '../../storage/measures/measures.ts';
import { MADE_UP_TIMELINE } from './made-up-timeline.ts';
import { MEASURED_REVIEW, MEASURES } from './measured-review.ts';

const SIZES = [900, 1400, 2100, 2600, 3300, 3900, 4400, 5200, 6100, 6800, 7600, 8800];
/** How many items there were for each 1,000 patients: one practice has many, and one few. */
const OF_THOUSAND = [44, 61, 52, 49, 58, 71, 54, 50, 57, 41, 55, 53];
/** The same of one practice from month to month, which falls after it agreed on a rule. */
const MONTHLY = [48, 55, 50, 53, 47, 56, 51, 49, 54, 46, 45, 47, 44, 46, 45, 46];

const practices = SIZES.map((_, at) => ({
  ...{ id: String(at), code: at + 1, name: `Surgery ${at + 1}`, organisationId: String(at) },
}));

const monthAt = (at: number) => {
  const month = `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return { from: `${month}-01`, until: `${month}-28` };
};

const figure = (at: number, ofThousand: number, month: number): MeasuredFigure => {
  const of = SIZES[at] ?? 0;
  const count = Math.round((of * ofThousand) / 1000);
  return {
    ...monthAt(month),
    practiceId: String(at),
    indicator: 'Antibiotic items',
    count,
    of,
    expected: null,
  };
};

function shown(figures: MeasuredFigure[], show: typeof showFunnel): Message {
  const viewer = { speaksFor: new Set(['2']), givesFigures: false };
  const seen = { set: MEASURES, figures: seenBy(viewer, { set: MEASURES, practices, figures }) };
  return show({ review: MEASURED_REVIEW, seen, indicator: 'Antibiotic items' });
}

mkdirSync('docs/figures', { recursive: true });
const pictures = {
  funnel: shown(
    OF_THOUSAND.map((each, at) => figure(at, each, 15)),
    showFunnel,
  ),
  xmr: shown(
    MONTHLY.map((each, month) => figure(2, each, month)),
    showControlChart,
  ),
};
for (const [name, message] of Object.entries(pictures))
  for (const { bytes } of filesIn(message)) writeFileSync(`docs/figures/${name}.png`, await bytes());
writeFileSync('docs/figures/timeline.png', await drawTimeline(MADE_UP_TIMELINE));
