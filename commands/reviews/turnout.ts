import { NO_TURNOUT, type Review, type Turnout } from '../../storage/reviews/reviews.ts';
import type { Reads } from '../../storage/store.ts';
import { reportIn, turnoutIn } from './report.ts';

/** How many gave their input to each of these reviews: of a closed one its report tells, of any other its roll. */
export async function turnoutsOf(reviews: Review[], store: Reads): Promise<Map<string, Turnout>> {
  const isClosed = ({ status }: Review) => status === 'closed';
  const others = reviews.filter((review) => !isClosed(review)).map(({ id }) => id);
  const onRolls = others.length === 0 ? [] : await store.reviews.turnouts(others);
  const told = reviews.filter(isClosed).map((review) => [review.id, turnoutIn(reportIn(review))] as const);
  return new Map([...onRolls, ...told]);
}

export const turnoutOf = async (review: Review, store: Reads): Promise<Turnout> =>
  (await turnoutsOf([review], store)).get(review.id) ?? NO_TURNOUT;
