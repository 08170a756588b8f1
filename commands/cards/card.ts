import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { type Message, message } from '../view.ts';
import { cardKey, type MessageKind } from './renderer.ts';
import { undoButton } from './undo-button.ts';

/**
 * Has a record's card shown in every channel of the network and, where that is a direct conversation, where it was asked
 * for; where it stands already it is edited. The outbox renders it, so the answer is its key alone. In a channel of another
 * network only the caller is shown it; in Teams, where all would read the answer, `authorise` has refused that before.
 * `nudges` are planned with it.
 */
export async function showCard(
  kind: MessageKind,
  recordId: string,
  context: NetworkContext<Store>,
  nudges: PlannedNudge[] = [],
): Promise<Message> {
  const { store, network, conversation, reply, now } = context;
  const isElsewhere = conversation.kind === 'channel' && conversation.networkId !== network.id;
  const askedIn = isElsewhere ? null : { conversationId: conversation.id, reply };
  await store.messages.show({ kind, subjectId: recordId }, network.id, askedIn, now, nudges);
  if (isElsewhere) return answerWith(kind, recordId, context);
  return { ...message(''), key: cardKey(kind, recordId), awaits: { kind: kind.name, recordId } };
}

/**
 * After a change to a record: its cards are edited, and a caller who typed is told what was done. `changedId` is what Undo
 * takes back, where that is a part of the record: an item of a meeting's agenda; null where nothing can be taken back.
 */
export async function changed(
  kind: MessageKind,
  recordId: string,
  sentence: string,
  context: NetworkContext<Store>,
  changedId: string | null = recordId,
): Promise<Message> {
  await context.store.messages.refresh(recordId);
  return saidOrRendered(kind, recordId, sentence, context, changedId);
}

/** For a caller who typed, a sentence; for one who pressed a button, the card that it sits on. */
export async function saidOrRendered(
  kind: MessageKind,
  recordId: string,
  sentence: string,
  context: NetworkContext,
  changedId: string | null = recordId,
): Promise<Message> {
  return context.typed
    ? message(sentence, [], changedId === null ? [] : [undoButton(changedId)])
    : renderCard(kind, recordId, context);
}

/** Shows a record to the caller only; its card stays where it is. */
export async function answerWith(
  kind: MessageKind,
  recordId: string,
  context: NetworkContext,
): Promise<Message> {
  const { key: _, ...answer } = await renderCard(kind, recordId, context);
  return answer;
}

async function renderCard(
  kind: MessageKind,
  recordId: string,
  { store, now, zone }: NetworkContext,
): Promise<Message> {
  const rendering = { store, now, zone, personId: null, message: null, isPosted: true };
  const card = await kind.render(recordId, rendering);
  if (!card) throw new Error(`${kind.name} ${recordId} was changed but cannot be rendered`);
  return card;
}
