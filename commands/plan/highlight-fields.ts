import type { Highlight, HighlightKind } from '../../storage/plan/highlights.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { choice, day, number, writing } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { priorityReference } from './priority-reference.ts';

/** What a highlight may tell. */
export const HIGHLIGHTS: Record<HighlightKind, string> = {
  achieved: 'Achieved',
  next: 'Next',
  risk: 'Risk or issue',
};

export const kindField = choice<HighlightKind>('What it tells', HIGHLIGHTS, {
  also: {
    achieved: ['achievement', 'progress'],
    next: ['next step', 'current priority', 'priority'],
    risk: ['issue', 'risk', 'concern'],
  },
});
export const highlightTextField = writing('In a line', { max: 300 });
export const onField = day('Of which day', 'The day that it tells of, for example: 3 June 2027');
export const highlightNumberField = number('Number', { min: 1, max: 99_999 });

/** "W1, highlight 2", of a highlight that knows its priority. */
export const highlightReference = ({ priority, number }: Highlight): string =>
  `${priorityReference(priority)}, highlight ${number}`;

/** Refuses a highlight of a day to come: what is to come is told by milestones. */
export function mustHaveBeen(on: Day, today: Day): void {
  if (on <= today) return;
  throw new UserError(
    `${formatDay(on)} is still to come. A highlight tells of a day that has been; leave the day out for today.`,
    { field: 'on' },
  );
}
