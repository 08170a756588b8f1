import type { Button } from '../../view.ts';
import { asButton, type ChartAsked, periodName, sayHidden } from './chart-parts.ts';
import { FEWEST_PERIODS, togetherIn } from './control-chart.ts';
import { isShown } from './funnel.ts';
import { ofIndicator, practiceOf } from './narrowed.ts';
import type { FigureNumbers } from './numbers.ts';
import type { Period } from './period.ts';

/** What a chart follows through time, and what is said of what it leaves out. */
export interface FollowedThrough {
  who: string;
  practice?: string;
  periods: (Period & { numbers: FigureNumbers })[];
  leftOut: string[];
}

/** One practice through time, or all together. */
export function followed(asked: ChartAsked): FollowedThrough {
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

/** The button for an XmR chart, where there are enough periods for one. */
export const xmrButton = (asked: ChartAsked): Button[] =>
  followed({ ...asked, practice: undefined }).periods.length < FEWEST_PERIODS ? [] : [asButton(asked, 'xmr')];
