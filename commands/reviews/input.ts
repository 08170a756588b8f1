import type { Answers, Input, Review, RollPlace } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { closeBox, type Entries, openBox } from '../sealing/sealed-box.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import { reviewReference } from './review-reference.ts';

type InputContext = Pick<NetworkContext<Store>, 'store' | 'sealing'>;

/** What a sealed box had of a reviewer before a draft was kept beside what was given; a review that is open may have some. */
interface EitherInput {
  isDraft: boolean;
  answers: Answers;
}

/** The anonymous inputs to a review, by the marks of their places on the roll. Throws `Unopenable` as opening the box does. */
export async function openInputs(review: Review, where: InputContext): Promise<Entries<Input>> {
  const box = await openBox<Input | EitherInput>(review.id, where);
  return new Map([...box].map(([mark, entry]) => [mark, 'isDraft' in entry ? beside(entry) : entry]));
}

const beside = ({ isDraft, answers }: EitherInput): Input =>
  isDraft ? { given: null, draft: answers } : { given: answers, draft: null };

/** What a reviewer has written so far: from the sealed box, where inputs are anonymous. */
export async function readInput(
  review: Review,
  { id }: RollPlace,
  where: InputContext,
): Promise<Input | null> {
  if (!review.isAnonymous) return where.store.reviews.input(id);
  const inputs = await openInputs(review, where).catch(sayUnopenable(review));
  return inputs.get(where.sealing.mark(id)) ?? null;
}

/** Puts a reviewer's answers in the place of what they gave before, and of their draft. */
export const giveAnswers = (
  review: Review,
  place: RollPlace,
  answers: Answers,
  where: InputContext,
): Promise<void> =>
  review.isAnonymous
    ? seal(review, place, () => ({ given: answers, draft: null }), where)
    : where.store.reviews.giveInput(place.id, answers);

/** Keeps a draft of a reviewer's beside what they gave. */
export const keepDraft = (
  review: Review,
  place: RollPlace,
  draft: Answers,
  where: InputContext,
): Promise<void> =>
  review.isAnonymous
    ? seal(review, place, (before) => ({ given: before?.given ?? null, draft }), where)
    : where.store.reviews.keepDraft(place.id, draft);

/** Anonymous input is kept only in the sealed box, where nothing ties it to whoever wrote it. */
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

/** Tells people plainly that the key is another; any other error is passed on. */
export const sayUnopenable =
  (review: Review) =>
  (error: unknown): never => {
    if (!(error instanceof Unopenable)) throw error;
    throw new UserError(
      `The anonymous inputs to ${reviewReference(review)} cannot be opened: the bot has another key than they were sealed with. Please tell your administrator, who can put the right key back. Nothing was changed.`,
    );
  };
