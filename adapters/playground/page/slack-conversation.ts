import type { SlackChannel, SlackMessage, Trial } from '../trial.ts';
import type { Block } from './block-kit.ts';
import type { Surface } from './block-surface.ts';
import { drawBlocks } from './blocks.ts';
import { h } from './h.ts';
import { mrkdwn } from './mrkdwn.ts';
import type { Conversation, Entry, Person, Reader } from './platform.ts';

/** A channel or direct message as this person sees it. */
export function slackConversation(channel: SlackChannel, reader: Reader): Conversation {
  const { trial, me } = reader;
  const seen = channel.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === me);
  const entry = (message: SlackMessage): Entry => ({
    key: message.ts,
    version: `${me} ${JSON.stringify(message)}`,
    author: authorOf(trial, message.user),
    sentAt: message.sentAt,
    edited: message.edited ?? false,
    onlyForYou: message.onlyFor !== undefined,
    replies: seen.filter(({ ts, thread_ts }) => thread_ts === message.ts && ts !== message.ts).map(entry),
    draw: () => drawMessage(message, channel.id, reader),
  });
  const roots = new Set(seen.map(({ ts }) => ts));
  const isRoot = ({ ts, thread_ts }: SlackMessage) =>
    thread_ts === undefined || thread_ts === ts || !roots.has(thread_ts);
  const isIm = channel.kind === 'im';
  return {
    id: channel.id,
    name: isIm ? trial.slack.bot.name : channel.name,
    kind: isIm ? 'chat' : 'channel',
    hasBot: isIm || channel.botIsMember,
    threads: 'where begun',
    entries: seen.filter(isRoot).map(entry),
  };
}

/** Everyone in the workspace, by their id there. */
export const slackPeople = ({ people }: Trial): Person[] =>
  people.flatMap((person) => (person.slackUser ? [{ id: person.slackUser, person }] : []));

/** What blocks need to know of the workspace to be drawn. */
export const slackSurface = (trial: Trial): Omit<Surface, 'press'> => ({
  roster: slackPeople(trial).map(({ id, person }) => ({ id, name: person.name })),
  names: {
    person: (id) => authorOf(trial, id).name,
    channel: (id) => trial.slack.channels.find((channel) => channel.id === id)?.name ?? id,
  },
});

function drawMessage(message: SlackMessage, channel: string, { trial, me, post }: Reader): Node[] {
  const surface: Surface = {
    ...slackSurface(trial),
    press: (press) => post({ type: 'slack.press', user: me, channel, ts: message.ts, ...press }),
  };
  const blocks = (list: unknown) => drawBlocks(list as Block[], surface).node;
  const attached = (message.attachments ?? []).filter(({ blocks: own }) => Array.isArray(own));
  return [
    message.blocks.length > 0
      ? blocks(message.blocks)
      : h('div', { class: 'text' }, mrkdwn(message.text, surface.names)),
    ...attached.map((own) => h('div', { class: 'attachment' }, blocks(own.blocks))),
  ];
}

function authorOf(trial: Trial, user: string): Entry['author'] {
  const { bot } = trial.slack;
  if (user === bot.userId) return { name: bot.name, initials: bot.name.slice(0, 1), isBot: true };
  const person = trial.people.find(({ slackUser }) => slackUser === user);
  return { name: person?.name ?? 'Someone', initials: person?.initials ?? '?', isBot: false };
}
