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

/** Reviewers who have not given input are reminded this many working days before the last working day. */
const DAYS_AHEAD = 2;

/** When a review closes: at the end of 11:59pm on its last day. */
export const closingTime = (due: Day, zone: string): Date => endOfMinute(instantOf(due, '23:59', zone));

/**
 * The reminders to plan when a review opens: one at once (or when people are next at work), and those before
 * it closes.
 */
export const nudgesAtOpening = (review: Review, owing: string[], when: ZonedNow): PlannedNudge[] => [
  ...owing.map((personId) => ({
    ...about(review, personId, 'opened'),
    dueAt: withinHours(when.now, when.zone),
  })),
  ...nudgesBeforeDue(review, owing, when),
];

/**
 * The reminders before a review closes that are still ahead: two working days before the last working day,
 * and on the morning of that day.
 */
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

/** When the rounds of a review that repeats are due. */
interface Series {
  /** The day that the last round was meant to be due on, and the day it was due on in the end. */
  seriesDay: Day;
  due: Day;
  /** The day of the month. */
  repeatsOn: number;
  /** How many months lie between two rounds. */
  repeatsEvery: number;
}

/**
 * The day that the next round of a series is meant to be due on: the same day of the month, a month or a
 * quarter on. If that month is too short, it is its last day. Its working day is after today and after the
 * last round.
 */
export function nextSeriesDay(series: Series, today: Day): Day {
  const next = onDay(series.repeatsOn, series.seriesDay, series.repeatsEvery);
  const working = workingDayBy(next);
  return working > today && working > series.due
    ? next
    : nextSeriesDay({ ...series, seriesDay: next }, today);
}

/**
 * The given day of the month, so many months after the month of `from`; the last day if that month is too
 * short.
 */
function onDay(dayOfMonth: number, from: Day, months: number): Day {
  const first = addMonths(firstOfMonth(from), months);
  const last = lastOfMonth(first);
  const day = addDays(first, dayOfMonth - 1);
  return day < last ? day : last;
}

export const dayOfMonth = (day: Day): number => Number(day.slice(8));

/** How often a review repeats: "Every month"; undefined if it does not. */
export function sayRepeats({
  repeatsOn,
  repeatsEvery,
}: Pick<Review, 'repeatsOn' | 'repeatsEvery'>): string | undefined {
  if (repeatsOn === null) return undefined;
  return repeatsEvery === QUARTER ? 'Every three months' : 'Every month';
}

/** The months of a quarter. */
export const QUARTER = 3;

/** Refuses a last day before tomorrow, because reviewers need time. */
export function mustLeaveTime(due: Day, today: Day): void {
  if (due <= today)
    throw new UserError('Please give a day from tomorrow on, so that people have time.', { field: 'due' });
}

/** Refuses a command that only makes sense for an open review. */
export function mustBeOpen(review: Review): void {
  const why = { open: '', closed: 'is closed', withdrawn: 'was cancelled' }[review.status];
  if (why) throw new UserError(`${reviewReference(review)} ${why} already.`);
}

/** Whether a review takes inputs. It takes none after its closing time, even if it is not closed yet. */
export const takesInputs = ({ status, closesAt }: Review, now: Date): boolean =>
  status === 'open' && now < closesAt;

/** Refuses to take inputs, or to extend the review, after its closing time. */
export function mustTakeInputs(review: Review, when: ZonedNow): void {
  if (!takesInputs(review, when.now)) throw new UserError(sayOver(review, when));
}

/**
 * Says why a review takes no inputs: "R1 is closed, so nothing can be given or changed. It took inputs until
 * …"
 */
export function sayOver(review: Review, { now, zone }: ZonedNow): string {
  const { status, closesAt } = review;
  const what = status === 'withdrawn' ? 'was cancelled' : 'is closed';
  const since = closesAt <= now ? ` It took inputs until ${formatInstant(closesAt, zone)}.` : '';
  return `${reviewReference(review)} ${what}, so nothing can be given or changed.${since}`;
}
