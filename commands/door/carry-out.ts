import type { Author } from '../../storage/audit/changes.ts';
import { AlreadyHandled } from '../../storage/outbox/requests.ts';
import type { Store, Surroundings } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import { UserError } from '../user-error.ts';
import type { View } from '../view.ts';
import type { Reception } from './enter-scene.ts';
import type { Report } from './report.ts';
import { answeredBefore, keepAnswer } from './same-request.ts';

/**
 * Does the work, where it changes anything in a transaction, with which its answer is kept, and wakes whom it concerns. What
 * the same request did meanwhile, coming twice at once, is answered as it was then, though it would be refused by now.
 */
export async function carryOut(
  command: Command,
  { storage, wake }: Reception,
  surroundings: Surroundings,
  author: Author,
  work: (store: Store) => Promise<View>,
  report: Report,
): Promise<View> {
  if (!command.changes) return work(storage.reading(surroundings));
  try {
    const handled = async (store: Store) => {
      const view = await work(store);
      await keepAnswer(view, author.requestId, store);
      return view;
    };
    const { result, due } = await storage.attempt(surroundings, author, handled, { alone: command.alone });
    wake(due);
    return result;
  } catch (error) {
    if (!(error instanceof AlreadyHandled || error instanceof UserError)) throw error;
    const before = await answeredBefore(command, author.requestId, storage, surroundings.now);
    if (!before) throw error;
    return report.repeats(before);
  }
}
