import { NO_TURNOUT, type Review, type Turnout } from '../../storage/reviews/reviews.ts';
import type { Reads } from '../../storage/store.ts';
import { reportIn } from './report.ts';

/** How many gave their input to each of these reviews; of a closed one, whose roll has forgotten it, its report tells. */
export async function turnoutsOf(reviews: Review[], store: Reads): Promise<Map<string, Turnout>> {
  const onRolls = await store.reviews.turnouts(reviews.map(({ id }) => id));
  return new Map(
    reviews.map((review) => {
      const { answered, of } = onRolls.get(review.id) ?? NO_TURNOUT;
      return [review.id, { answered: review.status === 'closed' ? reportIn(review).given : answered, of }];
    }),
  );
}

export const turnoutOf = async (review: Review, store: Reads): Promise<Turnout> =>
  (await turnoutsOf([review], store)).get(review.id) ?? NO_TURNOUT;
