import type { SinceMeeting } from '../parts/since-meeting.ts';
import { reviewLine } from './review-view.ts';
import { NOBODY, turnoutsOf } from './turnout.ts';

/** The reviews whose report has come out since the last meeting. It tells no more of one than the list of reviews does. */
export const reviewsSinceMeeting: SinceMeeting = {
  heading: 'Review reports',
  listedBy: 'review list closed',
  async list(networkId, span, take, store) {
    const reported = await store.reviews.reportedIn(networkId, span, take);
    const turnouts = await turnoutsOf(reported, store);
    return reported.map((review) => reviewLine(review, turnouts.get(review.id) ?? NOBODY));
  },
};
