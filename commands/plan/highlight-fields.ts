import type { Highlight, HighlightKind } from '../../storage/plan/highlights.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { type DayBack, dayBack } from '../fields/days-back.ts';
import { choice, number, writing } from '../fields/fields.ts';
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
    achieved: ['achievement', 'progress', 'done', 'completed'],
    next: ['next step', 'current priority', 'priority', 'planned'],
    risk: ['issue', 'risk', 'concern'],
  },
});
export const highlightTextField = writing('In a line', { max: 300 });
export const onField = {
  ...dayBack('Of which day', 'The day that it tells of, for example: 3 June 2027'),
  introducedBy: {},
};
export const highlightNumberField = number('Number', { min: 1, max: 99_999 });

/** "W1, highlight 2", of a highlight that knows its priority. */
export const highlightReference = ({ priority, number }: Highlight): string =>
  `${priorityReference(priority)}, highlight ${number}`;

/**
 * The day that a highlight tells of, refused if it is to come: that is told by milestones. Only of what was achieved the words
 * surely look back; "the locum leaves on 1 March" may be of the next.
 */
export function dayTold(on: DayBack | undefined, kind: HighlightKind, today: Day): Day {
  const told = (kind === 'achieved' ? on?.day : on?.next) ?? today;
  if (told <= today) return told;
  throw new UserError(
    `${formatDay(told)} is still to come. A highlight tells of a day that has been; leave the day out for today. If it is part of the line, put the line in quotes.`,
    { field: 'on' },
  );
}
