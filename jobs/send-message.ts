import { drawings, type Kind } from '../commands/drawings.ts';
import { type Posted, SendError } from '../commands/messenger.ts';
import type { Message as View } from '../commands/view.ts';
import type { Message } from '../storage/messages.ts';
import { afterFailure, NotConnected, Unsettled } from './after-failure.ts';
import type { Job, JobContext } from './job.ts';
import { type Route, routeOf } from './route.ts';

/** How long before it was made we look for a message that may have been sent, for clocks that differ. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Brings one message of the outbox up to date on its platform: posts it, edits it, or settles whether it was posted.
 * Whoever claims it first sends it; what was already sent is only edited.
 */
export const sendMessage: Job<'send-message'> = async ({ id }, context) => {
  const { storage, now, wake } = context;
  const message = await storage.outbox.get(id);
  if (!message?.dueAt || message.dueAt > now()) return;
  const route = await routeOf(message, context);
  const drawn = await draw(message, route?.zone ?? context.zone, context).catch(asFailure);
  // Someone else has it, and it is not due any more; or it has changed since it was drawn, and is drawn again.
  if (!(await storage.outbox.claim(message, now(), route?.accountId))) return sendMessage({ id }, context);
  if (!drawn || (await isOvertaken(message, context))) return storage.outbox.drop(id, null);
  if (!route) return storage.outbox.drop(id, 'nobody to reach');
  try {
    if (drawn instanceof Failure) throw drawn.cause;
    const posted = await deliver(message, drawn, route);
    const again = await storage.outbox.shown(message, now(), posted);
    if (again) wake([{ id, dueAt: again }]);
  } catch (error) {
    await afterFailure(error, message, drawn instanceof Failure ? null : drawn, route, context);
  }
};

/** A drawing that failed: kept until the message is claimed, so that the try is counted. */
class Failure extends Error {}
const asFailure = (cause: unknown): Failure => new Failure('it could not be drawn', { cause });

/** After days away several reminders of the same thing are due at once: only the last of them is said. */
const isOvertaken = async ({ state, ...message }: Message, { storage, now }: JobContext): Promise<boolean> =>
  state === 'waiting' && storage.outbox.isOvertaken(message, now());

async function draw(
  { kind, subjectId, personId, key }: Message,
  zone: string,
  context: JobContext,
): Promise<View | null> {
  const now = context.now();
  const store = context.storage.reading({ now, newId: context.newId });
  return drawings[kind as Kind](subjectId, { store, now, zone, personId, key });
}

async function deliver(message: Message, view: View, { messenger, to }: Route): Promise<Posted> {
  const { id, state, remoteId, place, createdAt } = message;
  if (!messenger) throw new NotConnected();
  if (state === 'posted' && remoteId) {
    const posted = { remoteId, place };
    await messenger.edit(posted, view, to);
    return posted;
  }
  if (state === 'waiting') return messenger.post(to, view, id);
  const found = await messenger.find(to, id, new Date(createdAt.getTime() - CLOCKS_DIFFER_MS));
  if (found === 'absent') return messenger.post(to, view, id);
  if (found === 'unknowable') return messenger.post(to, withRepeatNote(view), id).catch(asLastTry);
  await messenger.edit(found, view, to);
  return found;
}

/** A repeat in doubt is not repeated again: a gateway that delivers and then fails would have us fill a channel. */
function asLastTry(error: unknown): never {
  if (error instanceof SendError && error.outcome === 'in-doubt') throw new Unsettled(error.message);
  throw error;
}

/** Where a platform cannot say whether it took a message, better twice and said so than not at all. */
const withRepeatNote = (view: View): View => ({
  ...view,
  blocks: [
    ...view.blocks,
    { type: 'note', text: 'You may have had this already: the first try was cut off.' },
  ],
});
