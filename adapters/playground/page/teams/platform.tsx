import type { TrialPlatform } from '../platform.ts';
import { teamsConversation } from './conversation.tsx';
import { TeamsForm } from './dialog.tsx';

/** The Microsoft Teams tenant, as the page shows it. */
export const teamsPlatform: TrialPlatform = {
  key: 'teams',
  label: 'Microsoft Teams',
  place: ({ teams }) => teams.team.name,
  botName: ({ teams }) => teams.bot.name,
  people: ({ people }) =>
    people.flatMap((person) => (person.teamsUser ? [{ id: person.teamsUser, person }] : [])),
  conversations: (trial, me) =>
    trial.teams.conversations
      .filter(({ members }) => members.includes(me))
      .map((own) => teamsConversation(own, trial, me)),
  Form: TeamsForm,
  say: (_, { me: user, conversation, text, thread, file }) => ({
    type: 'teams.say',
    user,
    conversation,
    text,
    ...(thread ? { replyTo: thread } : {}),
    ...(file && { file }),
  }),
  invite: (user, conversation) => ({ type: 'teams.install', user, conversation }),
  remove: (user, conversation) => ({ type: 'teams.uninstall', user, conversation }),
  prefix: ({ teams }, kind) => (kind === 'channel' ? `@${teams.bot.name} ` : ''),
  mentionOf: ({ name }) => name,
};
