import type { Review, TurnoutSince } from '../../storage/reviews/reviews.ts';
import type { Reads } from '../../storage/store.ts';

/** The turnout of a review without reviewers. */
export const NOBODY: TurnoutSince = { answered: 0, of: 0, left: 0 };

/** How many had given their input when a review was closed; undefined before. */
const published = ({ given, asked }: Review): TurnoutSince | undefined =>
  given === null || asked === null ? undefined : { answered: given, of: asked, left: 0 };

/** How many gave their input to each of these reviews. */
export async function turnoutsOf(reviews: Review[], store: Reads): Promise<Map<string, TurnoutSince>> {
  const onRolls = await store.reviews.turnouts(reviews.map(({ id }) => id));
  return new Map(reviews.map((review) => [review.id, published(review) ?? onRolls.get(review.id) ?? NOBODY]));
}

export const turnoutOf = async (review: Review, store: Reads): Promise<TurnoutSince> =>
  (await turnoutsOf([review], store)).get(review.id) ?? NOBODY;

/** The step in which it is told how many have given anonymous input so far; undefined where their number is told. */
export const toldStep = ({ status, isAnonymous, step }: Review): string | undefined =>
  status === 'open' && isAnonymous ? (step ?? undefined) : undefined;

/** "1 of those asked has left since"; undefined if nobody has left. */
export function sayLeft(
  { isAnonymous }: Pick<Review, 'isAnonymous'>,
  { left }: TurnoutSince,
): string | undefined {
  if (left === 0) return undefined;
  const who = left === 1 ? '1 of those asked has left since' : `${left} of those asked have left since`;
  // Whether someone who left had given anonymous input would show in the count.
  return isAnonymous
    ? who
    : `${who}, ${left === 1 ? 'and is' : 'and are'} not counted unless they gave theirs before`;
}
