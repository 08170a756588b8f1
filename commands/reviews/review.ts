import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Review } from '../../storage/reviews/reviews.ts';
import { endOfMinute } from '../dates/closing.ts';
import {
  addDays,
  addMonths,
  type Day,
  firstOfMonth,
  formatInstant,
  instantOf,
  lastOfMonth,
  type ZonedNow,
} from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { morningOf, withinHours, workingDayBy } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import { reviewReference } from './review-reference.ts';

/** How many working days before the last day those who owe their input are reminded. */
const DAYS_AHEAD = 2;

/** The end of the last day for inputs: a deadline is 11:59pm. */
export const closingTime = (due: Day, zone: string): Date => endOfMinute(instantOf(due, '23:59', zone));

/** The reminders that an open review calls for when it opens: at once, or as soon as people are at work. */
export const nudgesAtOpening = (review: Review, owing: string[], when: ZonedNow): PlannedNudge[] => [
  ...owing.map((personId) => ({
    ...about(review, personId, 'opened'),
    dueAt: withinHours(when.now, when.zone),
  })),
  ...nudgesBeforeDue(review, owing, when),
];

/** Those still ahead before it closes: two working days before the last working day, and on the morning of that. */
function nudgesBeforeDue(review: Review, owing: string[], { now, zone }: ZonedNow): PlannedNudge[] {
  const lastDay = workingDayBy(review.due);
  return [addWorkingDays(lastDay, -DAYS_AHEAD), lastDay]
    .map((day) => ({ day, dueAt: morningOf(day, zone) }))
    .filter(({ dueAt }) => dueAt > now)
    .flatMap(({ day, dueAt }) =>
      owing.map((personId) => ({ ...about(review, personId, `${review.due} ${day}`), dueAt })),
    );
}

const about = ({ id }: Review, personId: string, slot: string) => ({
  ...{ kind: 'review' as const, subjectId: id, personId, slot },
});

/**
 * When the next of a review that repeats is due: a month later on its day of the month (the last, of a month too short),
 * or on the working day before that. `due` may itself have been moved so. It is never today or before.
 */
export function nextDue(due: Day, dayOfMonth: number, today: Day): Day {
  const meant = [0, 1].map((months) => onDay(dayOfMonth, due, months)).find((day) => day >= due) ?? due;
  const next = workingDayBy(onDay(dayOfMonth, meant, 1));
  return next > today ? next : nextDue(next, dayOfMonth, today);
}

/** That day of the month so many months on from the month of `from`. */
function onDay(dayOfMonth: number, from: Day, months: number): Day {
  const first = addMonths(firstOfMonth(from), months);
  const last = lastOfMonth(first);
  const day = addDays(first, dayOfMonth - 1);
  return day < last ? day : last;
}

export const dayOfMonth = (day: Day): number => Number(day.slice(8));

/** Refuses a last day before tomorrow: reviewers need time. */
export function mustLeaveTime(due: Day, today: Day): void {
  if (due <= today)
    throw new UserError('Please give a day from tomorrow on, so that people have time.', { field: 'due' });
}

/** Refuses what only makes sense while a review is open. */
export function mustBeOpen(review: Review): void {
  const why = { open: '', closed: 'is closed', withdrawn: 'was cancelled' }[review.status];
  if (why) throw new UserError(`${reviewReference(review)} ${why} already.`);
}

/** Whether inputs are taken: once the time is up none is, though the report may not be there yet. */
export const takesInputs = ({ status, closesAt }: Review, now: Date): boolean =>
  status === 'open' && now < closesAt;

/** Refuses to give inputs, or more time for them, after the time is up. */
export function mustTakeInputs(review: Review, when: ZonedNow): void {
  if (!takesInputs(review, when.now)) throw new UserError(sayOver(review, when));
}

/** "R1 is closed, so nothing can be given or changed. It took inputs until …" */
export function sayOver(review: Review, { now, zone }: ZonedNow): string {
  const { status, closesAt } = review;
  const what = status === 'withdrawn' ? 'was cancelled' : 'is closed';
  const since = closesAt <= now ? ` It took inputs until ${formatInstant(closesAt, zone)}.` : '';
  return `${reviewReference(review)} ${what}, so nothing can be given or changed.${since}`;
}
