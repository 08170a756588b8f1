import type { Review, TurnoutSince } from '../../storage/reviews/reviews.ts';
import type { Reads } from '../../storage/store.ts';

/** The turnout of a review without reviewers. */
export const NOBODY: TurnoutSince = { answered: 0, of: 0, left: 0 };

/** The turnout recorded when a review was closed; undefined before. */
const published = ({ given, asked }: Review): TurnoutSince | undefined =>
  given === null || asked === null ? undefined : { answered: given, of: asked, left: 0 };

/** The turnouts of these reviews, by id. */
export async function turnoutsOf(reviews: Review[], store: Reads): Promise<Map<string, TurnoutSince>> {
  const onRolls = await store.reviews.turnouts(reviews.map(({ id }) => id));
  return new Map(reviews.map((review) => [review.id, published(review) ?? onRolls.get(review.id) ?? NOBODY]));
}

export const turnoutOf = async (review: Review, store: Reads): Promise<TurnoutSince> =>
  (await turnoutsOf([review], store)).get(review.id) ?? NOBODY;

/**
 * How a card says how many have given input to an open anonymous review: as a step. Undefined if it shows the
 * number itself.
 */
export const toldStep = ({ status, isAnonymous, step }: Review): string | undefined =>
  status === 'open' && isAnonymous ? (step ?? undefined) : undefined;

/** "1 of those asked has left since"; undefined if nobody has left. */
export function sayLeft(
  { isAnonymous }: Pick<Review, 'isAnonymous'>,
  { left }: TurnoutSince,
): string | undefined {
  if (left === 0) return undefined;
  const who = left === 1 ? '1 of those asked has left since' : `${left} of those asked have left since`;
  // For anonymous input the message says no more, because it would reveal whether those who left had given
  // theirs.
  return isAnonymous
    ? who
    : `${who}, ${left === 1 ? 'and is' : 'and are'} not counted unless they gave theirs before`;
}
