import type { Author } from '../../storage/audit/changes.ts';
import { AlreadyHandled } from '../../storage/outbox/requests.ts';
import type { Store, Surroundings } from '../../storage/store.ts';
import type { ChangingCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { message, type View } from '../view.ts';
import type { Reception } from './enter-scene.ts';

/** Does the work in a transaction and wakes whom it concerns; a request handled before is answered as it was then. */
export async function once(
  { alone }: ChangingCommand,
  { storage, wake }: Reception,
  surroundings: Surroundings,
  author: Author,
  work: (store: Store) => Promise<View>,
): Promise<View> {
  const { requestId } = author;
  const { requests } = storage.reading(surroundings);
  const before = await requests.answer(requestId);
  if (before) return before as unknown as View;
  try {
    const handled = async (store: Store) => {
      const view = await work(store);
      // A form changes nothing, and what stands in it is nobody else's business: asked again, it is made again.
      if (view.kind !== 'form') await store.requests.handled(requestId, withoutSecret(view));
      return view;
    };
    const { result, due } = await storage.transaction(surroundings, author, handled, { alone });
    wake(due);
    return result;
  } catch (error) {
    const first =
      error instanceof AlreadyHandled || error instanceof UserError
        ? await requests.answer(requestId)
        : undefined;
    if (first) return first as unknown as View;
    throw error;
  }
}

/** What is kept of an answer, to be given again if the same request comes again. */
const withoutSecret = (view: View): View =>
  view.kind === 'message' && view.isSecret
    ? message('This was shown to you once and cannot be shown again.', ['Ask for a new one.'])
    : view;
