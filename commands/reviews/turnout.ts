import { NO_TURNOUT, type Review, type Turnout } from '../../storage/reviews/reviews.ts';
import type { Reads } from '../../storage/store.ts';

/** How many had given their input when a review was closed; undefined before. */
const published = ({ given, asked }: Review): Turnout | undefined =>
  given === null || asked === null ? undefined : { answered: given, of: asked };

/** How many gave their input to each of these reviews. */
export async function turnoutsOf(reviews: Review[], store: Reads): Promise<Map<string, Turnout>> {
  const onRolls = await store.reviews.turnouts(reviews.map(({ id }) => id));
  return new Map(
    reviews.map((review) => {
      return [review.id, published(review) ?? onRolls.get(review.id) ?? NO_TURNOUT];
    }),
  );
}

export const turnoutOf = async (review: Review, store: Reads): Promise<Turnout> =>
  (await turnoutsOf([review], store)).get(review.id) ?? NO_TURNOUT;
