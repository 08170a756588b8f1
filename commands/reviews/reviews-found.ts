import type { ListFound } from '../parts/found.ts';
import { reviewReference } from './review-reference.ts';

/** Lists reviews that a search has found. */
export const reviewsFound: ListFound = async (ids, store) =>
  (await store.reviews.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: reviewReference(found), title: found.topic },
    show: { command: 'review.show', args: { review: reviewReference(found), network: found.networkId } },
  }));
