import type { NetworkContext } from '../context.ts';
import { isPlainId } from '../door/words-entered.ts';
import { UserError } from '../user-error.ts';
import { actionReference } from './action-reference.ts';

/** The line of a review’s report that an action is made of. */
export interface LineOfReport {
  reviewId: string;
  reviewLine: number;
}

/** The line that a form refers to; undefined unless the review is a closed one of this network. */
export async function lineMeant(
  review: string | undefined,
  line: number | undefined,
  { store, network }: NetworkContext,
): Promise<LineOfReport | undefined> {
  if (review === undefined || line === undefined || !isPlainId(review)) return undefined;
  const found = await store.reviews.get(review);
  const isMeant = found?.networkId === network.id && found.status === 'closed';
  return isMeant ? { reviewId: review, reviewLine: line } : undefined;
}

/** Throws if an action was already made from this line. */
export async function mustBeFirstOf(
  { reviewId, reviewLine }: LineOfReport,
  { store, network }: Pick<NetworkContext, 'store' | 'network'>,
): Promise<void> {
  const made = await store.actions.ofLine(reviewId, reviewLine);
  if (!made) return;
  const reference = actionReference(made);
  throw new UserError(
    `${reference} was made of that line already. Change it with action give, action move or action edit; to make another besides, use action add.`,
    {
      buttons: [
        {
          label: `Show ${reference}`,
          command: 'action.show',
          args: { action: reference, network: network.id },
        },
      ],
    },
  );
}
