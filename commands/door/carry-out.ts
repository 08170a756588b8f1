import type { Author } from '../../storage/audit/changes.ts';
import { AlreadyHandled } from '../../storage/outbox/requests.ts';
import type { Reads, Store, Surroundings } from '../../storage/store.ts';
import type { ChangingCommand, Runs } from '../command.ts';
import { aboutNetwork, type RequestContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import type { View } from '../view.ts';
import { asItIsNow } from './as-it-is-now.ts';
import { type Access, mustCover } from './authorise.ts';
import type { Reception } from './enter-scene.ts';
import type { Asked } from './read-asked.ts';
import type { RequestReport } from './report.ts';
import { resolveArguments } from './resolve-arguments.ts';
import { answeredBefore, keepAnswer } from './same-request.ts';

/** What every request is run with. */
export interface Execution {
  dependencies: Reception;
  surroundings: Surroundings;
  author: Author;
  /** The network for which the place spoke when it was decided what is meant. */
  speaksFor: string | null;
  report: RequestReport;
}

/**
 * Resolves the arguments and runs the command, if the caller may act on that record. A command that only reads runs without
 * a transaction; any other runs in one, exactly once for each request.
 */
export async function carryOut(
  asked: Asked,
  access: Access,
  contextOf: <S extends Reads>(store: S) => RequestContext<S>,
  means: Execution,
): Promise<View> {
  const { command } = asked;
  const go = async <F extends RequestContext, C extends F>(does: Runs<C, F>, context: C): Promise<View> => {
    const resolved = await resolveArguments(asked, access, does, context);
    if ('ask' in resolved) return resolved.ask;
    mustCover(access, command, resolved.args, context.caller.id);
    return does.run(resolved.args, context);
  };
  if (!command.changes) {
    const context = contextOf(means.dependencies.storage.reading(means.surroundings));
    return command.needs === 'nothing' ? go(command, context) : go(command, aboutNetwork(context));
  }
  return once(asked, command, access, means, async (store, networkVersion) => {
    const context = await asItIsNow(contextOf(store), networkVersion);
    return command.needs === 'nothing' ? go(command, context) : go(command, aboutNetwork(context));
  });
}

/**
 * Runs the work in a transaction, which also stores its answer, and then wakes the jobs due. If the same request, delivered
 * twice, was run concurrently, resolves to the answer of that, even if the request would be refused by now.
 */
async function once(
  { parsed }: Pick<Asked, 'parsed'>,
  command: ChangingCommand,
  { standing }: Access,
  { dependencies: { storage, wake }, surroundings, author, speaksFor, report }: Execution,
  work: (store: Store, networkVersion: number | null) => Promise<View>,
): Promise<View> {
  try {
    const handled = async (store: Store, networkVersion: number | null) => {
      const view = await work(store, networkVersion);
      keepAnswer(view, author.requestId, store);
      return view;
    };
    // A command about no network changes only the caller's own data, or locks a network itself once it knows which.
    const networkId = command.needs === 'nothing' ? null : author.networkId;
    const { sharesNetwork } = command;
    const alone = command.alone(parsed);
    // Who only shares a network is on a roll, which is looked at then.
    const decidedOn = networkId !== null && !sharesNetwork ? { speaksFor, standing } : null;
    const needs = { alone, networkId, sharesNetwork, decidedOn };
    const { result, due } = await storage.attempt(surroundings, author, handled, needs);
    wake(due);
    return result;
  } catch (error) {
    if (!(error instanceof AlreadyHandled || error instanceof UserError)) throw error;
    const kept = await storage.reading(surroundings).requests.answer(author.requestId);
    const before = answeredBefore(command, kept ?? null);
    if (!before) throw error;
    return report.repeats(before);
  }
}
