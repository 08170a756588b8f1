import type { Input, Review, RollPlace } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { closeBox, openBox } from '../sealing/sealed-box.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import { reviewReference } from './review-reference.ts';

type InputContext = Pick<NetworkContext<Store>, 'store' | 'sealing'>;

/** What a reviewer has written so far: from the sealed box, where inputs are anonymous. */
export async function readInput(
  review: Review,
  { id }: RollPlace,
  where: InputContext,
): Promise<Input | null> {
  if (!review.isAnonymous) return where.store.reviews.input(id);
  const box = await openBox<Input>(review.id, where).catch(sayUnopenable(review));
  return box.get(where.sealing.mark(id)) ?? null;
}

/** Keeps what a reviewer wrote; anonymous input only in the sealed box, where nothing ties it to them. */
export async function saveInput(
  review: Review,
  { id }: RollPlace,
  input: Input,
  where: InputContext,
): Promise<void> {
  if (!review.isAnonymous) return where.store.reviews.saveInput(id, input);
  const box = await openBox<Input>(review.id, where).catch(sayUnopenable(review));
  await closeBox(review.id, box.set(where.sealing.mark(id), input), where);
}

/** How many keep a draft, which counts for nothing. */
export async function draftsOf(review: Review, where: InputContext): Promise<number> {
  if (!review.isAnonymous) return where.store.reviews.namedDrafts(review.id);
  const box = await openBox<Input>(review.id, where).catch(sayUnopenable(review));
  return [...box.values()].filter(({ isDraft }) => isDraft).length;
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
