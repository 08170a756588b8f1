import type { CardInputs, Json, TeamsAttachment, TeamsConversation, TeamsMessage, Trial } from '../trial.ts';
import { drawCard } from './adaptive-card.ts';
import type { Roster } from './block-controls.ts';
import { h } from './h.ts';
import { markdown, withMentions } from './markdown.ts';
import type { Conversation, Entry, Reader } from './platform.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A channel or chat as this person sees it. */
export function teamsConversation(own: TeamsConversation, reader: Reader): Conversation {
  const { trial, me } = reader;
  const entry = (message: TeamsMessage): Entry => ({
    key: message.id,
    version: `${me} ${JSON.stringify(message)}`,
    author: authorOf(trial, message),
    sentAt: message.sentAt,
    edited: (message.edited ?? false) && !message.deleted,
    onlyForYou: false,
    replies: own.messages.filter(({ replyTo }) => replyTo === message.id).map(entry),
    draw: () => drawMessage(message, own.id, reader),
  });
  const ids = new Set(own.messages.map(({ id }) => id));
  const isPersonal = own.kind === 'personal';
  return {
    id: own.id,
    name: isPersonal ? trial.teams.bot.name : own.name,
    kind: isPersonal ? 'chat' : 'channel',
    hasBot: own.botInstalled,
    threads: own.kind === 'channel' ? 'every message' : 'where begun',
    entries: own.messages.filter(({ replyTo }) => replyTo === undefined || !ids.has(replyTo)).map(entry),
  };
}

/** Whom a people picker offers: ids in the directory, as Teams' own picker gives. */
export const directory = ({ people }: Trial): Roster =>
  people.flatMap(({ teamsObjectId, name }) => (teamsObjectId ? [{ id: teamsObjectId, name }] : []));

function drawMessage(message: TeamsMessage, conversation: string, { trial, me, post }: Reader): Node[] {
  if (message.deleted) return [h('p', { class: 'quiet' }, 'This message has been deleted.')];
  const press = (action: Json, inputs: CardInputs) =>
    post({ type: 'teams.press', user: me, conversation, activity: message.id, action, inputs });
  const attached = ({ contentType, content, name }: TeamsAttachment) => {
    const card = message.cardFor?.[me] ?? content;
    if (contentType !== CARD || !card) return h('p', { class: 'quiet' }, `Attached: ${name ?? contentType}`);
    return h('div', { class: 'card' }, drawCard(card, directory(trial), press));
  };
  const text = message.textFormat === 'plain' ? withMentions(message.text) : markdown(message.text);
  return [...(message.text ? [h('div', { class: 'text' }, text)] : []), ...message.attachments.map(attached)];
}

function authorOf(trial: Trial, { from }: TeamsMessage): Entry['author'] {
  const person = trial.people.find(({ teamsUser }) => teamsUser === from.id);
  const isBot = from.id === trial.teams.bot.id;
  return { name: from.name, initials: person?.initials ?? from.name.slice(0, 1), isBot };
}
