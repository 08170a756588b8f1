import type { NewReview } from '../../storage/reviews/review-writes.ts';
import type { Review } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { nextLook } from '../dates/closing.ts';
import { closeBox } from '../sealing/sealed-box.ts';
import { closingTime, nudgesAtOpening } from './review.ts';
import { templateOf } from './template.ts';

type StartReviewContext = Pick<NetworkContext<Store>, 'store' | 'network' | 'sealing' | 'now' | 'zone'>;

/** What a new review is about; the rest follows from where it opens. */
type Begun = Omit<NewReview, 'networkId' | 'number' | 'closesAt' | 'nextAt' | 'isParted'>;

/**
 * Opens a review, records that each of these people owes input, and plans their reminders. The caller must
 * show its card.
 */
export async function startReview(
  begun: Begun,
  personIds: string[],
  where: StartReviewContext,
): Promise<Review> {
  const { store, network, zone } = where;
  const closesAt = closingTime(begun.due, zone);
  const review = await store.reviews.open(
    {
      ...begun,
      isParted: templateOf(begun).isParted === true,
      networkId: network.id,
      number: await store.networks.nextNumber(network.id, 'review'),
      closesAt,
      nextAt: nextLook(closesAt, where),
    },
    personIds,
  );
  if (review.isAnonymous) await closeBox(review.id, new Map(), where);
  await store.nudges.plan(nudgesAtOpening(review, personIds, where));
  return review;
}
