import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Review } from '../../storage/reviews/reviews.ts';
import { endOfMinute } from '../dates/closing.ts';
import { type Day, formatInstant, instantOf, type ZonedNow } from '../dates/dates.ts';
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
