import type { Review } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import { nextLook } from '../dates/closing.ts';
import type { ZonedNow } from '../dates/dates.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { stepOf } from '../sealing/turnout-step.ts';
import { endReview } from './end-review.ts';
import { tellOrganiser } from './organiser-reminder.ts';
import { NOBODY } from './turnout.ts';

/**
 * Closes a review whose time is up, unless someone has closed or extended it meanwhile. Until then, it looks
 * at the review every midnight.
 */
export const closeDueReview: WhenDue = {
  command: 'review.close',
  record: 'review',

  async networkOf(id, now, store) {
    const review = await store.reviews.get(id);
    return review && isDue(review, now) ? review.networkId : undefined;
  },

  async run(id, context) {
    const review = await context.store.reviews.get(id);
    if (!review || !isDue(review, context.now)) return;
    if (review.closesAt > context.now) return look(review, context);
    const network = await context.store.networks.get(review.networkId);
    await endReview(review, { ...context, network });
  },

  putOff: (id, until, store) => store.reviews.lookAgain(id, until),
};

const isDue = ({ status, nextAt }: Review, now: Date): boolean => status === 'open' && nextAt <= now;

/**
 * Brings the review's cards up to date: the step that tells how many have given anonymous input, and how many
 * of those asked have left.
 */
async function look(review: Review, { store, ...when }: { store: Store } & ZonedNow): Promise<void> {
  const next = nextLook(review.closesAt, when);
  if (review.step === null) return store.reviews.lookAgain(review.id, next);
  const turnout = (await store.reviews.turnouts([review.id])).get(review.id) ?? NOBODY;
  const step = stepOf(turnout);
  await store.reviews.lookAgain(review.id, next, { step });
  if (step === 'all' && review.isAnonymous && step !== review.step)
    await tellOrganiser(review, 'all given', { store, ...when });
  if (step !== review.step || turnout.left > 0) await store.messages.refreshCards(review.id);
}
