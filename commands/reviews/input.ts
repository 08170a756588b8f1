import type { Answers, Input, Review, RollPlace } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { closeBox, type Entries, openBox } from '../sealing/sealed-box.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import { reviewReference } from './review-reference.ts';

type InputContext = Pick<NetworkContext<Store>, 'store' | 'sealing'>;

/**
 * What an older version kept for a reviewer in the sealed box: an input or a draft, never both. Reviews that
 * are still open may hold some.
 */
interface EitherInput {
  isDraft: boolean;
  answers: Answers;
}

/**
 * The anonymous inputs to a review, by the marks of the reviewers' places on the roll. Throws `Unopenable` if
 * the box cannot be opened.
 */
export async function openInputs(review: Review, where: InputContext): Promise<Entries<Input>> {
  const box = await openBox<Input | EitherInput>(review.id, where);
  return new Map([...box].map(([mark, entry]) => [mark, 'isDraft' in entry ? beside(entry) : entry]));
}

const beside = ({ isDraft, answers }: EitherInput): Input =>
  isDraft ? { given: null, draft: answers } : { given: answers, draft: null };

/**
 * What a reviewer has written so far; null if nothing. If inputs are anonymous, it comes from the sealed box.
 */
export async function readInput(
  review: Review,
  { id }: RollPlace,
  where: InputContext,
): Promise<Input | null> {
  if (!review.isAnonymous) return where.store.reviews.input(id);
  const inputs = await openInputs(review, where).catch(sayUnopenable(review));
  return inputs.get(where.sealing.mark(id)) ?? null;
}

/** Stores a reviewer's answers. They replace what they gave before, and their draft. */
export const giveAnswers = (
  review: Review,
  place: RollPlace,
  answers: Answers,
  where: InputContext,
): Promise<void> =>
  review.isAnonymous
    ? seal(review, place, () => ({ given: answers, draft: null }), where)
    : where.store.reviews.giveInput(place.id, answers);

/** Stores a reviewer's draft, beside what they gave before. */
export const keepDraft = (
  review: Review,
  place: RollPlace,
  draft: Answers,
  where: InputContext,
): Promise<void> =>
  review.isAnonymous
    ? seal(review, place, (before) => ({ given: before?.given ?? null, draft }), where)
    : where.store.reviews.keepDraft(place.id, draft);

/** Stores anonymous input in the sealed box, and nowhere else, so that nothing ties it to its author. */
async function seal(
  review: Review,
  { id }: RollPlace,
  change: (before: Input | undefined) => Input,
  where: InputContext,
): Promise<void> {
  const inputs = await openInputs(review, where).catch(sayUnopenable(review));
  const mark = where.sealing.mark(id);
  await closeBox(review.id, inputs.set(mark, change(inputs.get(mark))), where);
}

/**
 * Tells the person that the bot has another key than the inputs were sealed with. Passes on any other error.
 */
export const sayUnopenable =
  (review: Review) =>
  (error: unknown): never => {
    if (!(error instanceof Unopenable)) throw error;
    throw new UserError(
      `The anonymous inputs to ${reviewReference(review)} cannot be opened: the bot has another key than they were sealed with. Please tell your administrator, who can put the right key back. Nothing was changed.`,
    );
  };
