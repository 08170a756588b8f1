import { linesByNetwork } from '../cards/shown.ts';
import type { Waits } from '../parts/tasks.ts';
import { owedReviewLine } from './review-view.ts';

/** The reviews that wait for a person's input. */
export const reviewsWaiting: Waits = {
  heading: 'Waiting for your input',
  waitsFor: 'your input',
  listedBy: 'review mine',
  list: async (personId, _today, take, store) =>
    linesByNetwork(await store.reviews.waitingFor(personId, { take }), owedReviewLine, store),
};
