import type { Scene } from '../../storage/networks/scene.ts';
import type { Store } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { message, type View } from '../view.ts';

/**
 * The request under a name that tells nothing. A platform may name one by what is in it: from such a name, were it kept,
 * whoever reads the database could find out a secret vote by trying each choice.
 */
export const marked = <I extends { requestId: string }>(asking: I, sealing: Sealing): I => ({
  ...asking,
  requestId: sealing.mark(asking.requestId),
});

/** What the request was answered when it was first made, of which `answer` is kept; undefined where it is new, or changes nothing. */
export const answeredBefore = ({ changes }: Command, answer: Scene['answer']): View | undefined =>
  changes && answer !== null ? (answer as unknown as View) : undefined;

/**
 * Keeps what the request was answered, with its changes. A form changes nothing, and what stands in it is nobody else's
 * business: asked again, it is made again.
 */
export async function keepAnswer(view: View, requestId: string, { requests }: Store): Promise<void> {
  if (view.kind !== 'form') await requests.handled(requestId, withoutSecret(view));
}

const withoutSecret = (view: View): View =>
  view.kind === 'message' && view.isSecret
    ? message('This was shown to you once and cannot be shown again.', ['Ask for a new one.'])
    : view;
