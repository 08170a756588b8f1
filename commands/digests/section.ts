import { listed } from '../cards/listed.ts';
import { addDays, dayOf } from '../dates/dates.ts';
import type { Section, Span } from '../parts/digest-parts.ts';
import type { Block } from '../view.ts';

/** How far a digest looks ahead, in days. */
export const DAYS_AHEAD = 14;

const MOST_LINES = 10;
/** The most rows read for a section, so that those not shown can be counted. */
export const MOST_READ = 100;

/** The span of a digest made now: from `from`, or else from a week before. */
export function spanOf(from: Date | null, to: Date, now: Date, zone: string): Span {
  const today = dayOf(now, zone);
  return {
    from: from ?? aWeekBefore(to),
    to,
    now,
    today,
    until: addDays(today, DAYS_AHEAD),
    zone,
  };
}

/** The start of the span of a first digest. */
export const aWeekBefore = (at: Date): Date => new Date(at.getTime() - A_WEEK_MS);

const A_WEEK_MS = 7 * 24 * 3_600_000;

/** Renders the sections; a long one has its first lines, and how many more there are. */
export const toBlocks = (sections: Section[]): Block[] =>
  sections
    .filter(({ items }) => items.length > 0)
    .flatMap(({ heading, intro, items, listedBy }): Block[] => {
      const more = items.length - MOST_LINES;
      const atLeast = items.length >= MOST_READ ? 'at least ' : '';
      const way = listedBy.length > 0 ? `, listed by ${listed(listedBy)}` : '';
      return [
        { type: 'heading', text: heading },
        ...(intro ? [{ type: 'text', text: intro } as const] : []),
        { type: 'list', items: items.slice(0, MOST_LINES) },
        ...(more > 0 ? [{ type: 'note', text: `and ${atLeast}${more} more${way}` } as const] : []),
      ];
    });
