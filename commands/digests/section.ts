import { listed } from '../cards/listed.ts';
import { addDays, dayOf } from '../dates/dates.ts';
import type { Section, Span } from '../parts/digest-parts.ts';
import type { Block } from '../view.ts';
import { type Rhythm, SPANS } from './rhythm.ts';

/** The most lines of a section in a chat. */
export const MOST_LINES = 10;
/** The most rows read for a section, so that those not shown can be counted. */
export const MOST_READ = 100;

/** The span of a digest made now: from `from` or, if it is the first, from a week or a month before. */
export function spanOf(
  { every, zone }: Pick<Rhythm, 'every' | 'zone'>,
  { from, to, now }: { from: Date | null; to: Date; now: Date },
): Span {
  const today = dayOf(now, zone);
  const until = addDays(today, SPANS[every].ahead);
  return { from: from ?? firstSince(every, to), to, now, today, until, zone };
}

/** The start of the span of a first digest. */
export const firstSince = (every: Rhythm['every'], at: Date): Date =>
  new Date(at.getTime() - SPANS[every].back * A_DAY_MS);

const A_DAY_MS = 24 * 3_600_000;

/** How far a digest looks ahead, in words. */
export const sayAhead = ({ today, until }: Span): string =>
  `in the next ${Math.round((Date.parse(until) - Date.parse(today)) / A_DAY_MS)} days`;

/** The sections with each line once, in the first of those that show it. */
export function eachOnce(sections: Section[]): Section[] {
  const told = new Set<string>();
  return sections.map((section) => {
    const items = section.items.filter(({ text }) => !told.has(JSON.stringify(text)));
    for (const { text } of items) told.add(JSON.stringify(text));
    return { ...section, items };
  });
}

/** Renders the sections; a long one has its first `most` lines, and how many more there are. */
export const toBlocks = (
  sections: Section[],
  most = MOST_LINES,
  headed: (heading: string) => Block = asHeading,
): Block[] =>
  sections
    .filter(({ items }) => items.length > 0)
    .flatMap(({ heading, intro, items, listedBy }): Block[] => {
      const more = items.length - most;
      const atLeast = items.length >= MOST_READ ? 'at least ' : '';
      const way = listedBy.length > 0 ? `, listed by ${listed(listedBy)}` : '';
      return [
        headed(heading),
        ...(intro ? [{ type: 'text', text: intro } as const] : []),
        { type: 'list', items: items.slice(0, most) },
        ...(more > 0 ? [{ type: 'note', text: `and ${atLeast}${more} more${way}` } as const] : []),
      ];
    });

const asHeading = (text: string): Block => ({ type: 'heading', text });
