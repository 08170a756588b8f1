import type { Command } from '../../commands/command.ts';
import type { Purpose } from '../../commands/help/index.ts';
import { fromMessages, shortcuts } from '../../commands/index.ts';
import { SEARCH } from '../../commands/search/index.ts';
import { messageActionId } from './message-action.ts';

interface TeamsManifestOptions {
  /** The bot's application (client) id, also used as the Teams app's id. */
  appId: string;
  /** Where the bot is reached, https, without a slash at its end. */
  publicUrl: string;
  /** Convenor's version, "0.1.0". Teams accepts a changed manifest only with a higher version. */
  version: string;
  commands: Command[];
  /** The names of the commands that Teams suggests as people type, twelve at most. `help` lists all. */
  suggested: string[];
  purpose: Purpose;
}

const SCOPES = ['team', 'personal', 'groupChat'];

/** The manifest of the Teams app, as JSON. With the two pictures in icons/ it makes the app package. */
export function teamsManifest(options: TeamsManifestOptions): string {
  const { appId, publicUrl, version, commands } = options;
  const { keeps, asksBy, sends } = options.purpose;
  const suggested = options.suggested.map((name) => toSuggestion(name, commands));
  const manifest = {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version,
    id: appId,
    // Teams requires these pages. They are the organisation's own, so the operator fills them in.
    developer: {
      name: 'Convenor',
      websiteUrl: publicUrl,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/terms`,
    },
    name: { short: 'Convenor', full: 'Convenor for clinical networks' },
    description: {
      short: 'Keeps what your network agrees and plans, asks its members, and reminds them.',
      full: `Convenor records the ${keeps} of a clinical network where its members talk, and asks them by ${asksBy}. It shows all this in every channel of the network, in Teams and in Slack alike, reminds people of what is theirs before it is due, and sends ${sends}. It keeps nothing that identifies a patient.`,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#005eb8',
    bots: [
      {
        botId: appId,
        scopes: SCOPES,
        supportsFiles: true,
        isNotificationOnly: false,
        // Answers in channels and group chats are for the asker alone, and so is what is asked there with a slash.
        supportsTargetedMessages: true,
        commandLists: SCOPES.map((scope) => ({
          scopes: [scope],
          triggers: scope === 'personal' ? ['mention'] : ['mention', 'slash'],
          commands: suggested,
        })),
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        messageHandlers: [{ type: 'link', value: { domains: [new URL(publicUrl).hostname] } }],
        commands: [
          ...fromMessages.map(({ label, command }) => ({
            ...{ id: messageActionId(command), title: label, type: 'action', fetchTask: true },
            ...{ context: ['message'], description: 'Opens the form with the words of this message' },
          })),
          ...shortcuts.map(({ label, command }) => ({
            ...{ id: command, title: label, context: ['compose', 'commandBox'] },
            ...{ description: summaryOf(command, commands), ...howChosen(command) },
          })),
        ],
      },
    ],
    // All kinds of channels, shared and private ones too.
    supportsChannelFeatures: 'tier1',
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(publicUrl).hostname],
  };
  return JSON.stringify(manifest, null, 2);
}

/** A search has a box of its own for what is looked for; all else opens its form. */
const howChosen = (command: string): object =>
  command === SEARCH
    ? {
        type: 'query',
        parameters: [{ name: 'words', title: 'Words', description: 'Words of what you look for' }],
      }
    : { type: 'action', fetchTask: true };

const summaryOf = (name: string, commands: Command[]): string =>
  commands.find((each) => each.name === name)?.summary ?? name;

function toSuggestion(name: string, commands: Command[]): { title: string; description: string } {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`the Teams manifest suggests ${name}, which is no command`);
  return { title: command.pattern.words.join(' '), description: command.summary };
}
