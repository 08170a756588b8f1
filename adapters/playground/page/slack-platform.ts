import type { SlackChannel, SlackMessage, Trial } from '../trial.ts';
import type { Block } from './block-kit.ts';
import type { Surface } from './block-surface.ts';
import { drawBlocks } from './blocks.ts';
import { h } from './h.ts';
import { mrkdwn } from './mrkdwn.ts';
import type { Conversation, Entry, Platform, Post } from './platform.ts';
import { createSlackModal } from './slack-modal.ts';

/** The Slack workspace as the page shows it. */
export function slackPlatform(post: Post): Platform {
  const forms = new Map<string, ReturnType<typeof createSlackModal>>();

  const formsOf = (me: string, home: () => HTMLElement) => {
    const own =
      forms.get(me) ??
      createSlackModal(
        {
          press: (press) => post({ type: 'slack.pressModal', user: me, ...press }),
          submit: (values) => post({ type: 'slack.submitModal', user: me, values }),
          close: () => post({ type: 'slack.closeModal', user: me }),
        },
        home,
      );
    forms.set(me, own);
    return own;
  };

  const platform: Platform = {
    key: 'slack',
    label: 'Slack',
    place: ({ slack }) => slack.team.name,
    botName: ({ slack }) => slack.bot.name,
    people: ({ people }) =>
      people.flatMap((person) => (person.slackUser ? [{ id: person.slackUser, person }] : [])),
    conversations: (trial, me) =>
      trial.slack.channels
        .filter((channel) => channel.members.includes(me))
        .map((channel) => conversation(channel, trial, me)),
    showForms(trial, me, home) {
      for (const [user, form] of forms) if (user !== me) form.update(undefined, surfaceOf(trial));
      formsOf(me, home).update(trial.slack.modals[me]?.at(-1), surfaceOf(trial));
    },
    say({ slack }, { me, conversation: channel, text, thread }) {
      if (!text.startsWith('/'))
        return { type: 'slack.say', user: me, channel, text, ...(thread ? { thread_ts: thread } : {}) };
      if (text.split(/\s/)[0] !== slack.command)
        return `There is no ${text.split(/\s/)[0]} here. Convenor listens to ${slack.command}: try “${slack.command} help”.`;
      return { type: 'slack.command', user: me, channel, text };
    },
    invite: (user, channel) => ({ type: 'slack.invite', user, channel }),
    remove: (user, channel) => ({ type: 'slack.kick', user, channel }),
    prefix: ({ slack }) => `${slack.command} `,
    mentionOf: ({ handle }) => handle,
  };

  const surfaceOf = (trial: Trial): Omit<Surface, 'press'> => ({
    roster: platform.people(trial).map(({ id, person }) => ({ id, name: person.name })),
    names: {
      person: (id) => authorOf(trial, id).name,
      channel: (id) => trial.slack.channels.find((channel) => channel.id === id)?.name ?? id,
    },
  });

  function conversation(channel: SlackChannel, trial: Trial, me: string): Conversation {
    const seen = channel.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === me);
    const entry = (message: SlackMessage): Entry => ({
      key: message.ts,
      version: `${me} ${JSON.stringify(message)}`,
      author: authorOf(trial, message.user),
      sentAt: message.sentAt,
      edited: message.edited ?? false,
      onlyForYou: message.onlyFor !== undefined,
      replies: seen.filter(({ ts, thread_ts }) => thread_ts === message.ts && ts !== message.ts).map(entry),
      draw: () => drawMessage(message, channel.id, trial, me),
    });
    const roots = new Set(seen.map(({ ts }) => ts));
    const isRoot = ({ ts, thread_ts }: SlackMessage) =>
      thread_ts === undefined || thread_ts === ts || !roots.has(thread_ts);
    return {
      id: channel.id,
      name: channel.kind === 'im' ? trial.slack.bot.name : channel.name,
      kind: channel.kind === 'im' ? 'chat' : 'channel',
      hasBot: channel.kind === 'im' || channel.botIsMember,
      threads: 'where begun',
      entries: seen.filter(isRoot).map(entry),
    };
  }

  function drawMessage(message: SlackMessage, channel: string, trial: Trial, me: string): Node[] {
    const surface: Surface = {
      ...surfaceOf(trial),
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

  return platform;
}

function authorOf(trial: Trial, user: string): Entry['author'] {
  const { bot } = trial.slack;
  if (user === bot.userId) return { name: bot.name, initials: bot.name.slice(0, 1), isBot: true };
  const person = trial.people.find(({ slackUser }) => slackUser === user);
  return { name: person?.name ?? 'Someone', initials: person?.initials ?? '?', isBot: false };
}
