import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { type Message, message } from '../view.ts';
import { cardKey, type MessageKind } from './renderer.ts';
import { undoButton } from './undo-button.ts';

/**
 * Shows a record's card in every channel of the network and, if asked for in a direct conversation, there too. A card
 * already posted is edited. The outbox renders it, so the answer is only its key. In a channel of another network only the
 * caller is shown it; in Teams, where all would read the answer, `authorise` has refused that before. Plans `nudges` too.
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
 * Edits a changed record's cards, and tells a caller who typed what was done. `changedId` is what Undo takes back, if that
 * is a part of the record, such as an item of a meeting's agenda; null if nothing can be undone.
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

/** A sentence for a caller who typed; the card itself for one who pressed a button on it. */
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

/** Shows a record to the caller only; its cards are not affected. */
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
  { store, now, zone, network }: NetworkContext,
): Promise<Message> {
  const rendering = {
    store,
    now,
    zone,
    networkId: network.id,
    personId: null,
    message: null,
    isPosted: true,
  };
  const card = await kind.render(recordId, rendering);
  if (!card) throw new Error(`${kind.name} ${recordId} was changed but cannot be rendered`);
  return card;
}
