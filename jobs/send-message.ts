import { dayOf } from '../commands/dates/dates.ts';
import { isAway, morningOf, type PersonalHours, withinHours } from '../commands/dates/working-hours.ts';
import { type Posted, SendError } from '../commands/messenger.ts';
import { readable } from '../commands/readable.ts';
import type { Message } from '../commands/view.ts';
import { ENOUGH, OUT_OF_HOURS } from '../storage/outbox/messages.ts';
import type { Addressed, OutboxMessage } from '../storage/outbox/outbox.ts';
import { traced } from '../storage/rows/traced.ts';
import { afterFailure, NotConnected, Unsettled } from './after-failure.ts';
import type { Job, JobContext } from './job.ts';
import { kindOf } from './kind-of.ts';
import { routeOf, type SendRoute } from './route.ts';

/** Clock skew: a message that may have been sent is looked for from this long before it was made. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Brings one message of the outbox up to date on its platform: posts it, edits it, or settles whether it was posted.
 * Only the worker that claims the message sends it; a message already posted is only edited.
 */
export const sendMessage: Job = async ({ id }, context) => {
  const ready = await readyToSend(id, context);
  if (!ready) return;
  const route = await routeOf(ready, context);
  let isDone = true;
  const send = async () => {
    isDone = await sendOnce(ready, route, context);
  };
  if (route) await context.lanes.inTurn(route.way, send);
  else await send();
  if (!isDone) return sendMessage({ id }, context);
};

/** Claims and sends the message. False if another worker claimed it, or it changed since it was read: read it again. */
async function sendOnce(
  { message: read, conversation }: Addressed,
  route: SendRoute | null,
  context: JobContext,
): Promise<boolean> {
  const { storage, now, wake, cardShown } = context;
  const networkId = conversation?.networkId ?? null;
  const rendered = await render(read, networkId, route?.zone ?? context.zone, context).catch(asFailure);
  const view = rendered instanceof Failure ? rendered : rendered && readable(rendered);
  const message = await storage.outbox.claim(read, now(), route?.accountId);
  if (!message) return false;
  if (!view) await storage.outbox.drop(message, null);
  else if (!route) {
    const dueAt = now();
    const memberIds = await storage.outbox.dropUnreached(message, dueAt);
    wake(memberIds.map((id) => ({ job: 'hand-over', id, dueAt })));
  } else {
    const posted = await delivered(message, view, route, context);
    if (posted && conversation)
      cardShown({ kind: message.kind, recordId: message.subjectId, place: conversation });
    // If this cannot be saved, the message stays claimed, and is looked for once the claim has expired.
    const again = posted && (await storage.outbox.shown(message, now(), posted, outOfDate(view)));
    if (again) wake([{ job: 'send-message', id: message.id, dueAt: again }]);
  }
  return true;
}

/** Delivers the message and says where it is on its platform; null if that failed, and the failure was settled. */
async function delivered(
  message: OutboxMessage,
  view: Message | Failure,
  route: SendRoute,
  context: JobContext,
): Promise<Posted | null> {
  try {
    if (view instanceof Failure) throw view.cause;
    const facts = { platform: route.messenger?.platform ?? 'none', kind: message.kind, state: message.state };
    return await traced('send', facts, () => deliver(message, view, route));
  } catch (error) {
    await afterFailure(error, message, view instanceof Failure ? null : view, route, context);
    return null;
  }
}

/** When what a message shows is out of date by itself: when the first of its buttons does nothing any more. */
function outOfDate(view: Message | Failure): Date | null {
  const untils = view instanceof Failure ? [] : view.buttons.flatMap(({ until }) => until ?? []);
  return untils.length > 0 ? new Date(Math.min(...untils)) : null;
}

/** The message, if it is due. Messages that nobody asked for wait for working hours, and are then gathered into one. */
async function readyToSend(id: string, context: JobContext): Promise<Addressed | null> {
  const { storage, now, newId, wake } = context;
  const addressed = await storage.outbox.addressed(id);
  const at = now();
  if (!addressed) return null;
  const { message } = addressed;
  if (!message.dueAt || message.dueAt > at) return null;
  const { hours } = kindOf(message);
  if (message.state !== 'waiting' || !hours) return addressed;
  const reads = storage.reading({ now: at });
  const own = message.personId === null ? null : await reads.hours.of(message.personId);
  const zone = own?.zone ?? (await hours.zoneOf(message, reads)) ?? context.zone;
  const dueAt = whenToWrite(message.dueAt, at, zone, own);
  if (dueAt > at) {
    const kinds = isAway(dayOf(at, zone), own) ? (hours.passesOn ?? []) : [];
    const passed = kinds.length > 0 ? await storage.outbox.passOn(id, kinds, { now: at, newId }) : [];
    await storage.outbox.putOff(message, 'waiting', dueAt, OUT_OF_HOURS);
    wake([...passed, { job: 'send-message', id, dueAt }]);
    return null;
  }
  if (!hours.gathers || message.personId === null) return addressed;
  await storage.outbox.gather(message.personId, at);
  const rendering = { store: reads, now: at, zone, personId: message.personId, message, isPosted: false };
  const nextWeek = (await hours.waitsUntil?.(id, rendering)) ?? null;
  const gathered = await storage.outbox.addressed(id);
  if (!nextWeek || !gathered) return gathered;
  await storage.outbox.putOff(gathered.message, 'waiting', nextWeek, ENOUGH);
  wake([{ job: 'send-message', id, dueAt: nextWeek }]);
  return null;
}

/** When next in working hours. A message missed on an earlier day waits for this morning's, to be gathered with them. */
function whenToWrite(dueAt: Date, at: Date, zone: string, own: PersonalHours | null): Date {
  const today = dayOf(at, zone);
  const morning = morningOf(today, zone);
  const wasMissed = dayOf(dueAt, zone) < today;
  return withinHours(wasMissed && at < morning ? morning : at, zone, own);
}

/** A failed rendering. It is thrown only once the message is claimed, so that the try is counted. */
class Failure extends Error {}
const asFailure = (cause: unknown): Failure => new Failure('it could not be rendered', { cause });

async function render(
  message: OutboxMessage,
  networkId: string | null,
  zone: string,
  context: JobContext,
): Promise<Message | null> {
  const { subjectId, personId, state } = message;
  const now = context.now();
  const store = context.storage.reading({ now });
  const rendering = { store, now, zone, networkId, personId, message, isPosted: state === 'posted' };
  return kindOf(message).render(subjectId, rendering);
}

const ABSENT =
  'The channel is archived or deleted, or I was taken out of it. Restore it, or add me again (in Slack: /invite @Convenor), and it is shown there.';

async function deliver(
  message: OutboxMessage,
  view: Message,
  { messenger, to, isAbsent }: SendRoute,
): Promise<Posted> {
  const { id, state, remoteId, place, createdAt } = message;
  if (!messenger) throw new NotConnected();
  if (isAbsent) throw new SendError('refused', 'the channel is gone, or I am not in it', { hint: ABSENT });
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

/** A repeat in doubt is not repeated again: a gateway that delivers but reports failure would fill the channel. */
function asLastTry(error: unknown): never {
  if (error instanceof SendError && error.outcome === 'in-doubt') throw new Unsettled(error.message);
  throw error;
}

/** If a platform cannot say whether it took a message, we send it again and say so: twice is better than never. */
const withRepeatNote = (view: Message): Message => ({
  ...view,
  blocks: [
    ...view.blocks,
    { type: 'note', text: 'You may have had this already: the first try was cut off.' },
  ],
});
