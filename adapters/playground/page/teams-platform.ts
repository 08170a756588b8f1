import { createForms } from './forms.ts';
import type { Platform, Post } from './platform.ts';
import { directory, teamsConversation } from './teams-conversation.ts';
import { createTeamsDialog } from './teams-dialog.ts';

/** The Microsoft Teams tenant as the page shows it. */
export function teamsPlatform(post: Post): Platform {
  const showDialog = createForms((user, home) =>
    createTeamsDialog(
      {
        submit: (data, inputs) => post({ type: 'teams.submitDialog', user, data, inputs }),
        close: () => post({ type: 'teams.closeDialog', user }),
      },
      home,
    ),
  );
  return {
    key: 'teams',
    label: 'Microsoft Teams',
    place: ({ teams }) => teams.team.name,
    botName: ({ teams }) => teams.bot.name,
    people: ({ people }) =>
      people.flatMap((person) => (person.teamsUser ? [{ id: person.teamsUser, person }] : [])),
    conversations: (trial, me) =>
      trial.teams.conversations
        .filter(({ members }) => members.includes(me))
        .map((own) => teamsConversation(own, { trial, me, post })),
    showForms: (trial, me, home) => showDialog(me, trial.teams.dialogs[me], directory(trial), home),
    say: (_, { me: user, conversation, text, thread }) => ({
      type: 'teams.say',
      user,
      conversation,
      text,
      ...(thread ? { replyTo: thread } : {}),
    }),
    invite: (user, conversation) => ({ type: 'teams.install', user, conversation }),
    remove: (user, conversation) => ({ type: 'teams.uninstall', user, conversation }),
    prefix: ({ teams }, kind) => (kind === 'channel' ? `@${teams.bot.name} ` : ''),
    mentionOf: ({ name }) => name,
  };
}
