import { dayOf } from '../commands/dates/dates.ts';
import { endReview } from '../commands/reviews/end-review.ts';
import { Unopenable } from '../commands/sealing.ts';
import { type Author, nobody } from '../storage/changes.ts';
import type { Review } from '../storage/reviews.ts';
import type { Job } from './job.ts';

/** Closes a review whose time is up, unless someone has closed or extended it. What cannot be opened stays open. */
export const closeReview: Job = async ({ id }, { storage, sealing, now, newId, wake, log }) => {
  const at = now();
  const surroundings = { now: at, newId };
  const isDue = (review: Review | null): review is Review =>
    review?.status === 'open' && review.closesAt <= at;
  const found = await storage.reading(surroundings).reviews.get(id);
  if (!isDue(found)) return;
  try {
    const { due } = await storage.transaction(surroundings, authorOf(found), async (store) => {
      const review = await store.reviews.take(id);
      if (!isDue(review)) return;
      const network = await store.networks.get(review.networkId);
      const { zone } = network;
      await endReview(review, { store, network, sealing, now: at, today: dayOf(at, zone), zone });
    });
    wake(due);
  } catch (error) {
    if (!(error instanceof Unopenable)) throw error;
    log.error(
      { review: id },
      'A review is not closed: its anonymous inputs were sealed with another key. Put that key back.',
    );
  }
};

/** Nobody: it is time. */
const authorOf = ({ id, networkId }: Review): Author =>
  nobody(`close-review:${id}`, 'review.close', networkId);
