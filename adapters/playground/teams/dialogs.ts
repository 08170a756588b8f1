import { randomUUID } from 'node:crypto';
import { isObject } from '../http.ts';
import type { ActResult, CardInputs, PlatformObject } from '../trial.ts';
import { deliver, type TeamsAnswer, type TeamsSpot } from './delivery.ts';
import { findConversation, type TeamsRoom, toConversationId } from './room.ts';

const CONTEXT = { theme: 'default' };

/**
 * Asks the bot for a dialog, as a button with `msteams: {type: "task/fetch"}` does, and opens it for the
 * person.
 */
export async function openDialog(
  spot: TeamsSpot,
  replyToId: string,
  data: PlatformObject,
): Promise<ActResult> {
  const value = { data, context: CONTEXT };
  const answer = await deliver(spot, { type: 'invoke', name: 'task/fetch', replyToId, value });
  return follow(spot, answer);
}

/**
 * Sends the inputs of the open dialog to the bot, and shows what comes back: another card, a few words, or
 * nothing.
 */
export async function submitDialog(
  room: TeamsRoom,
  user: string,
  data: PlatformObject,
  inputs: CardInputs,
): Promise<ActResult> {
  const dialog = room.state.dialogs[user];
  if (!dialog) return { ok: false, error: 'There is no dialog open.' };
  const spot = { room, user, ...findConversation(room, dialog.conversation) };
  const value = { data: { ...data, ...inputs }, context: CONTEXT };
  return follow(spot, await deliver(spot, { type: 'invoke', name: 'task/submit', value }));
}

/** Asks the bot what a list of the open dialog offers for what was typed. */
export async function openList(
  room: TeamsRoom,
  user: string,
  dataset: string,
  typed: string,
): Promise<ActResult> {
  const dialog = room.state.dialogs[user];
  if (!dialog) return { ok: false, error: 'There is no dialog open.' };
  const spot = { room, user, ...findConversation(room, dialog.conversation) };
  const { status, body } = await deliver(spot, {
    type: 'invoke',
    name: 'application/search',
    value: { queryText: typed, queryOptions: { skip: 0, top: 15 }, dataset, kind: 'search' },
  });
  const found = status === 200 && isObject(body?.value) ? body.value.results : undefined;
  const offered = (Array.isArray(found) ? found : [])
    .filter(isObject)
    .map(({ title, value }) => ({ value: String(value), label: String(title) }));
  dialog.offered = { ...dialog.offered, [dataset]: offered };
  room.site.world.changed();
  return found ? { ok: true } : { ok: false, error: 'The list could not be loaded.' };
}

function follow(spot: TeamsSpot, { status, body }: TeamsAnswer): ActResult {
  if (status !== 200) return { ok: false, error: `Unable to reach the app (HTTP ${status}). Try again.` };
  const { dialogs, bot } = spot.room.state;
  const open = { id: randomUUID(), conversation: toConversationId(spot.conversation, spot.thread) };
  const task = isObject(body?.task) ? body.task : undefined;
  if (task?.type === 'continue' && isObject(task.value)) {
    const { title, height, width, card } = task.value;
    if (!isObject(card) || !isObject(card.content))
      return { ok: false, error: 'The app sent a dialog without a card.' };
    dialogs[spot.user] = {
      ...open,
      title: String(title ?? ''),
      card: card.content,
      ...size({ height, width }),
    };
  } else if (task?.type === 'message') {
    dialogs[spot.user] = {
      ...open,
      title: dialogs[spot.user]?.title ?? bot.name,
      message: String(task.value),
    };
  } else {
    delete dialogs[spot.user];
  }
  spot.room.site.world.changed();
  return { ok: true };
}

function size({ height, width }: PlatformObject): { height?: number | string; width?: number | string } {
  const isSize = (value: unknown): value is number | string =>
    typeof value === 'number' || typeof value === 'string';
  return { ...(isSize(height) && { height }), ...(isSize(width) && { width }) };
}
