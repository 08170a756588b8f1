import type { Answers, Review } from '../../../storage/reviews/reviews.ts';
import type { NetworkContext } from '../../context.ts';
import { UserError } from '../../user-error.ts';
import { contactsOf } from './contacts.ts';
import { forumOf } from './find-forum.ts';
import { FORUMS } from './forums.ts';

/**
 * Refuses input that reads like a matter for another forum, before anything of it is kept: the error says whom to turn to,
 * and how to go on where it was misread. It repeats none of the words.
 */
export async function refuseOtherForum(
  review: Pick<Review, 'networkId'>,
  answers: Answers,
  { store }: Pick<NetworkContext, 'store'>,
): Promise<void> {
  for (const [field, answer] of Object.entries(answers)) {
    const forum = forumOf(answer);
    if (forum === undefined) continue;
    const contact = (await contactsOf(review.networkId, store))[forum];
    throw new UserError(
      `This reads like ${FORUMS[forum].what}. A peer review is for learning, and not the place for it: please take it to ${contact}. Nothing was kept. If I misread it, add the words “for learning”, and send it again.`,
      { field },
    );
  }
}
