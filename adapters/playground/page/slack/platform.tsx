import type { Act, Trial } from '../../trial.ts';
import type { TrialLine, TrialPlatform } from '../platform.ts';
import { slackConversation, slackPeople } from './conversation.tsx';
import { SlackForm } from './modal.tsx';

/** The Slack workspace, as the page shows it. */
export const slackPlatform: TrialPlatform = {
  key: 'slack',
  label: 'Slack',
  place: ({ slack }) => slack.team.name,
  botName: ({ slack }) => slack.bot.name,
  people: slackPeople,
  conversations: (trial, me) =>
    trial.slack.channels
      .filter(({ members }) => members.includes(me))
      .map((channel) => slackConversation(channel, trial, me)),
  Form: SlackForm,
  say,
  invite: (user, channel) => ({ type: 'slack.invite', user, channel }),
  remove: (user, channel) => ({ type: 'slack.kick', user, channel }),
  prefix: ({ slack }) => `${slack.command} `,
  mentionOf: ({ handle }) => handle,
};

function say(
  { slack: { command } }: Trial,
  { me: user, conversation, text, thread, file }: TrialLine,
): Act | string {
  const place = { user, channel: conversation, text };
  if (file || !text.startsWith('/'))
    return { type: 'slack.say', ...place, ...(thread && { thread_ts: thread }), ...(file && { file }) };
  const word = text.split(/\s/)[0];
  if (word === command) return { type: 'slack.command', ...place };
  return `There is no ${word} here. Convenor listens to ${command}: try “${command} help”.`;
}
