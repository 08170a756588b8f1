import type { Json, TeamsConversation, TeamsMessage, Trial } from '../trial.ts';
import { drawCard } from './adaptive-card.ts';
import type { Roster } from './block-controls.ts';
import { h } from './h.ts';
import { markdown, withMentions } from './markdown.ts';
import type { Conversation, Entry, Platform, Post } from './platform.ts';
import { createTeamsDialog } from './teams-dialog.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** The Microsoft Teams tenant as the page shows it. */
export function teamsPlatform(post: Post): Platform {
  const dialogs = new Map<string, ReturnType<typeof createTeamsDialog>>();

  const dialogOf = (me: string, home: () => HTMLElement) => {
    const own =
      dialogs.get(me) ??
      createTeamsDialog(
        {
          submit: (data, inputs) => post({ type: 'teams.submitDialog', user: me, data, inputs }),
          close: () => post({ type: 'teams.closeDialog', user: me }),
        },
        home,
      );
    dialogs.set(me, own);
    return own;
  };

  const platform: Platform = {
    key: 'teams',
    label: 'Microsoft Teams',
    place: ({ teams }) => teams.team.name,
    botName: ({ teams }) => teams.bot.name,
    people: ({ people }) =>
      people.flatMap((person) => (person.teamsUser ? [{ id: person.teamsUser, person }] : [])),
    conversations: (trial, me) =>
      trial.teams.conversations
        .filter(({ members }) => members.includes(me))
        .map((own) => conversation(own, trial, me)),
    showForms(trial, me, home) {
      const people = directory(trial);
      for (const [user, dialog] of dialogs) if (user !== me) dialog.update(undefined, people);
      dialogOf(me, home).update(trial.teams.dialogs[me], people);
    },
    say: (_, { me, conversation: id, text, thread }) => ({
      type: 'teams.say',
      user: me,
      conversation: id,
      text,
      ...(thread ? { replyTo: thread } : {}),
    }),
    invite: (user, id) => ({ type: 'teams.install', user, conversation: id }),
    remove: (user, id) => ({ type: 'teams.uninstall', user, conversation: id }),
    prefix: ({ teams }, kind) => (kind === 'channel' ? `@${teams.bot.name} ` : ''),
    mentionOf: ({ name }) => name,
  };

  function conversation(own: TeamsConversation, trial: Trial, me: string): Conversation {
    const entry = (message: TeamsMessage): Entry => ({
      key: message.id,
      version: `${me} ${JSON.stringify(message)}`,
      author: authorOf(trial, message),
      sentAt: message.sentAt,
      edited: (message.edited ?? false) && !message.deleted,
      onlyForYou: false,
      replies: own.messages.filter(({ replyTo }) => replyTo === message.id).map(entry),
      draw: () => drawMessage(message, own.id, trial, me),
    });
    const ids = new Set(own.messages.map(({ id }) => id));
    return {
      id: own.id,
      name: own.kind === 'personal' ? trial.teams.bot.name : own.name,
      kind: own.kind === 'personal' ? 'chat' : 'channel',
      hasBot: own.botInstalled,
      threads: own.kind === 'channel' ? 'every message' : 'where begun',
      entries: own.messages.filter(({ replyTo }) => replyTo === undefined || !ids.has(replyTo)).map(entry),
    };
  }

  function drawMessage(message: TeamsMessage, conversationId: string, trial: Trial, me: string): Node[] {
    if (message.deleted) return [h('p', { class: 'quiet' }, 'This message has been deleted.')];
    const press = (action: Json, inputs: Record<string, string>) =>
      post({
        type: 'teams.press',
        user: me,
        conversation: conversationId,
        activity: message.id,
        action,
        inputs,
      });
    const cards = message.attachments.map((attachment) => {
      const card = message.cardFor?.[me] ?? attachment.content;
      if (attachment.contentType !== CARD || !card)
        return h('p', { class: 'quiet' }, `Attached: ${attachment.name ?? attachment.contentType}`);
      return h('div', { class: 'card' }, drawCard(card, directory(trial), press));
    });
    const text = message.textFormat === 'plain' ? withMentions(message.text) : markdown(message.text);
    return [...(message.text ? [h('div', { class: 'text' }, text)] : []), ...cards];
  }

  return platform;
}

/** Whom a people picker offers: ids in the directory, as Teams' own picker gives. */
const directory = ({ people }: Trial): Roster =>
  people.flatMap(({ teamsObjectId, name }) => (teamsObjectId ? [{ id: teamsObjectId, name }] : []));

function authorOf(trial: Trial, { from }: TeamsMessage): Entry['author'] {
  const person = trial.people.find(({ teamsUser }) => teamsUser === from.id);
  const isBot = from.id === trial.teams.bot.id;
  return { name: from.name, initials: person?.initials ?? from.name.slice(0, 1), isBot };
}
