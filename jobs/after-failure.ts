import { type Messenger, SendError } from '../commands/messenger.ts';
import type { Message } from '../commands/view.ts';
import type { OutboxMessage } from '../storage/outbox/outbox.ts';
import type { JobContext } from './job.ts';
import type { SendRoute } from './route.ts';

/** The first wait before we look whether a send in doubt has arrived, in seconds. */
const SETTLE_S = 10;
/** The longest backoff between tries, in seconds. */
const LONGEST_S = 300;
/** How many tries a send gets when it fails without a reason from the platform. */
const MOST_TRIES = 10;

/** The message's platform is no longer connected. The message waits until it is. */
export class NotConnected extends Error {
  override name = 'NotConnected';
}

/** It is unknown whether the message arrived, and it has already been repeated once. */
export class Unsettled extends Error {
  override name = 'Unsettled';
}

/** Settles a failed send: the message is retried, looked for on its platform, or given up. */
export async function afterFailure(
  error: unknown,
  message: OutboxMessage,
  view: Message | null,
  { accountId, messenger }: SendRoute,
  context: JobContext,
): Promise<void> {
  const { id, attempts } = message;
  const { log, storage } = context;
  const failure = error instanceof SendError ? error : undefined;
  const reason = error instanceof Error ? error.message : String(error);
  log.warn(
    {
      part: messenger?.platform,
      message: id,
      kind: message.kind,
      outcome: failure?.outcome ?? 'failed',
      reason,
    },
    'a message was not sent',
  );
  if (error instanceof Unsettled) return rest(message, 'unknown', reason, context);
  if (failure?.outcome === 'in-doubt')
    return putOff(message, stateInDoubt(message), backoff(SETTLE_S, attempts), reason, context);
  if (failure?.outcome === 'gone') return storage.outbox.drop(message, reason);
  if (failure?.cannotReach && accountId !== undefined && message.state === 'waiting')
    return tryElsewhere(message, accountId, reason, context);
  if (failure?.outcome === 'refused') return refused(message, view, failure, messenger, context);
  if (!failure && !(error instanceof NotConnected) && attempts >= MOST_TRIES) {
    log.error({ err: error, message: id }, 'a message was given up');
    return storage.outbox.drop(message, reason);
  }
  const wait = failure?.retryAfter ?? backoff(1, attempts);
  return putOff(message, stateBefore(message), wait, reason, context);
}

/** Exponential backoff, in seconds. */
const backoff = (first: number, attempts: number): number => Math.min(first * 2 ** attempts, LONGEST_S);

/** Redirects a message to another account of the person, as this one can no longer be reached. */
async function tryElsewhere(
  message: OutboxMessage,
  accountId: string,
  reason: string,
  { storage, now, newId, wake }: JobContext,
): Promise<void> {
  const at = now();
  await storage.acquaintances({ now: at, newId }).close(accountId);
  await storage.outbox.redirect(message, at, reason);
  wake([{ job: 'send-message', id: message.id, dueAt: at }]);
}

/** The state after a send in doubt. An edit is repeated, which does no harm; a post is looked for first. */
const stateInDoubt = ({ state }: OutboxMessage) => (state === 'posted' ? 'posted' : 'unknown');

/** The state to go back to when nothing was sent. A message read in mid-send was cut off: it is in doubt. */
function stateBefore({ state }: OutboxMessage): 'waiting' | 'unknown' | 'posted' {
  if (state === 'waiting' || state === 'posted') return state;
  return 'unknown';
}

async function putOff(
  message: OutboxMessage,
  state: 'waiting' | 'unknown' | 'posted',
  seconds: number,
  reason: string,
  { storage, now, random, wake }: JobContext,
): Promise<void> {
  const dueAt = new Date(now().getTime() + seconds * 1000 * (1 + random() / 4));
  await storage.outbox.putOff(message, state, dueAt, reason);
  wake([{ job: 'send-message', id: message.id, dueAt }]);
}

async function rest(
  message: OutboxMessage,
  state: 'waiting' | 'unknown' | 'posted',
  reason: string,
  { storage, now, wake }: JobContext,
): Promise<void> {
  const again = await storage.outbox.rest(message, state, reason, now());
  if (again) wake([{ job: 'send-message', id: message.id, dueAt: again }]);
}

/**
 * Settles a send that the platform does not allow: the person who asked gets a private reply that says what to allow.
 * A card stays as it is, or unposted, until its record changes again; by then the bot may be allowed to post.
 */
async function refused(
  message: OutboxMessage,
  view: Message | null,
  { hint, message: reason }: SendError,
  messenger: Messenger | undefined,
  context: JobContext,
): Promise<void> {
  const { log, storage } = context;
  const { state, reply, conversationId } = message;
  if (state === 'posted') return rest(message, 'posted', reason, context);
  if (conversationId === null) return storage.outbox.drop(message, reason);
  await rest(message, 'waiting', reason, context);
  if (reply === null || !messenger || !view) return;
  const note = `I could not show this to everyone here. ${hint ?? 'Ask your administrator to let me post in this channel.'}`;
  await messenger
    .answer(reply, { ...view, blocks: [...view.blocks, { type: 'note', text: note }] })
    .catch((error: unknown) => log.warn({ err: error }, 'the person who asked could not be told either'));
}
