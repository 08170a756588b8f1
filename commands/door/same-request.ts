import type { Scene } from '../../storage/networks/scene.ts';
import type { Store } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { message, type View } from '../view.ts';

/**
 * Replaces the request id by a keyed hash. An id may be made from the request's content: if it were stored, anyone who reads
 * the database could find out a secret vote by trying each choice.
 */
export const marked = <I extends { requestId: string }>(asking: I, sealing: Sealing): I => ({
  ...asking,
  requestId: sealing.mark(asking.requestId),
});

/** The stored `answer` of a repeated request; undefined if the request is new, or changes nothing. */
export const answeredBefore = ({ changes }: Command, answer: Scene['answer']): View | undefined =>
  changes && answer !== null ? (answer as unknown as View) : undefined;

/**
 * Stores the answer in the transaction of its changes. A form is not stored, as it changes nothing and may contain private
 * entries: a repeated request makes it again.
 */
export function keepAnswer(view: View, requestId: string, { requests }: Store): void {
  if (view.kind !== 'form') requests.handled(requestId, withoutSecret(view));
}

const withoutSecret = (view: View): View =>
  view.kind === 'message' && view.isSecret
    ? message('This was shown to you once and cannot be shown again.', ['Ask for a new one.'])
    : view;
