import { dayOf } from '../commands/dates/dates.ts';
import { withinHours } from '../commands/dates/working-hours.ts';
import { endReview } from '../commands/reviews/end-review.ts';
import { Unopenable } from '../commands/sealing/sealing.ts';
import { type Author, systemActor } from '../storage/audit/changes.ts';
import type { Review } from '../storage/reviews/reviews.ts';
import type { Job } from './job.ts';

/** A review that cannot be closed is tried every minute; of those only one in so many is spoken of in the log. */
const SAID_EVERY_MIN = 10;

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
      const review = await store.reviews.lockForUpdate(id);
      if (!isDue(review)) return;
      const network = await store.networks.get(review.networkId);
      if (network.status !== 'active') return;
      const { zone } = network;
      await endReview(review, {
        store,
        network,
        sealing,
        now: at,
        today: dayOf(at, zone),
        zone,
        postAt: withinHours(at, zone),
      });
    });
    wake(due);
  } catch (error) {
    if (!(error instanceof Unopenable)) throw error;
    if (minutesSince(found.closesAt, at) % SAID_EVERY_MIN !== 0) return;
    log.error(
      { review: id },
      'A review is not closed: its anonymous inputs were sealed with another key. Put that key back.',
    );
  }
};

const minutesSince = (before: Date, at: Date): number =>
  Math.floor((at.getTime() - before.getTime()) / 60_000);

/** Nobody: it is time. */
const authorOf = ({ id, networkId }: Review): Author =>
  systemActor(`close-review:${id}`, 'review.close', networkId);
