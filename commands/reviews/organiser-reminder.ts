import type { Review } from '../../storage/reviews/reviews.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { ZonedNow } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import type { Reminder } from '../parts/reminder.ts';
import { reviewReference } from './review-reference.ts';
import { argsOf } from './review-view.ts';
import { toldStep, turnoutsOf } from './turnout.ts';

type OrganisersTask = Pick<Reminder, 'title' | 'buttons'>;

/**
 * What the person who opened these reviews should do about them, by the review's id: close one that everyone
 * has answered, or stop a series that nobody answers.
 */
export async function organisersTasks(
  reviews: Review[],
  personId: string,
  store: Reads,
): Promise<Map<string, OrganisersTask>> {
  const theirs = reviews.filter(({ createdById, status }) => createdById === personId && status === 'open');
  if (theirs.length === 0) return new Map();
  const turnouts = await turnoutsOf(theirs, store);
  const silent = await store.reviews.afterSilence(theirs.map(({ id }) => id));
  return new Map(
    theirs.flatMap((review): [string, OrganisersTask][] => {
      if (isWhole(review, turnouts.get(review.id))) return [[review.id, toClose(review)]];
      return review.repeatsOn !== null && silent.has(review.id) ? [[review.id, toStop(review)]] : [];
    }),
  );
}

/** Whether everyone asked has given input, as far as the cards tell. */
function isWhole(review: Review, turnout: { answered: number; of: number } | undefined): boolean {
  const step = toldStep(review);
  if (step !== undefined) return step === 'all';
  return turnout !== undefined && turnout.of > 0 && turnout.answered === turnout.of;
}

const toClose = (review: Review): OrganisersTask => ({
  title: `${reviewReference(review)} has the input of everyone asked`,
  buttons: [
    { label: 'Close', command: 'review.close', args: argsOf(review), opens: 'form', style: 'primary' },
    { label: 'Ask more people', command: 'review.ask', args: argsOf(review), opens: 'form' },
  ],
});

const toStop = (review: Review): OrganisersTask => ({
  title: `Nobody answered the last two rounds before ${reviewReference(review)}. Shall it stop repeating?`,
  buttons: [
    { label: 'Stop repeating', command: 'review.stop', args: argsOf(review) },
    { label: 'Cancel review', command: 'review.cancel', args: argsOf(review), opens: 'form' },
  ],
});

/** Plans to tell whoever opened a review, once, what they should do about it now. */
export const tellOrganiser = (
  { id, createdById }: Review,
  slot: 'all given' | 'nobody answers',
  { store, now, zone }: { store: Store } & ZonedNow,
): Promise<void> =>
  store.nudges.plan([
    {
      ...{ kind: 'review', subjectId: id, personId: createdById, slot },
      dueAt: withinHours(now, zone),
    },
  ]);
