import type { AppsManifestCreateArguments } from '@slack/web-api';
import type { Command } from '../../commands/command.ts';
import type { Purpose } from '../../commands/help/index.ts';
import { fromMessages, shortcuts } from '../../commands/index.ts';

import { messageShortcutId, shortcutId } from './shortcut-ids.ts';

type Manifest = AppsManifestCreateArguments['manifest'];
type BotScopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;

interface SlackManifestOptions {
  /** The slash command, "/lpn". */
  command: string;
  /** Where Slack and browsers reach the bot, https, without a slash at its end; in Socket Mode it may have none. */
  publicUrl?: string | undefined;
  /** Whether Slack's requests come over a connection that the bot opens, and not to its address. */
  isSocketMode?: boolean;
  commands: Command[];
  purpose: Purpose;
}

/** The OAuth scopes that the bot asks for; docs/operating.md says what each is for. */
export const slackScopes: BotScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'links:read',
  'links:write',
  'reactions:write',
  'usergroups:read',
  'users:read',
  'users:read.email',
];

/** The manifest from which Slack creates the app, as JSON. */
export function slackManifest({
  command,
  publicUrl,
  isSocketMode = false,
  commands,
  purpose,
}: SlackManifestOptions): string {
  const url = isSocketMode ? undefined : `${publicUrl}/slack/events`;
  const requests = url === undefined ? {} : { request_url: url };
  const { keeps, asksBy, sends } = purpose;
  const manifest: Manifest = {
    display_information: {
      name: 'Convenor',
      description:
        'Keeps what your network agrees and plans, asks its members, and reminds them of what is theirs before it is due.',
      background_color: '#005eb8',
    },
    features: {
      // Without the Messages tab nobody can write to the bot directly, nor it to them.
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      // Links to pages of the bot's say what they are about.
      ...(publicUrl !== undefined && { unfurl_domains: [new URL(publicUrl).hostname] }),
      bot_user: { display_name: 'convenor', always_online: true },
      shortcuts: [
        ...fromMessages.map((each) => ({
          name: each.label,
          type: 'message' as const,
          callback_id: messageShortcutId(each),
          description: 'Opens the form with the words of this message',
        })),
        ...shortcuts.map((each) => ({
          name: each.label,
          type: 'global' as const,
          callback_id: shortcutId(each),
          description: summaryOf(each.command, commands),
        })),
      ],
      slash_commands: [
        {
          command,
          ...(url !== undefined && { url }),
          description: `Record and find ${keeps}; ask members by ${asksBy}; get ${sends}`,
          usage_hint: usageHint(commands),
          // Mentions then arrive as <@U…>, not as names, which may be ambiguous.
          should_escape: true,
        },
      ],
    },
    oauth_config: {
      // Used where the bot is installed by OAuth; a single token needs none.
      ...(publicUrl !== undefined && { redirect_urls: [`${publicUrl}/slack/oauth_redirect`] }),
      scopes: {
        bot: slackScopes,
      },
    },
    settings: {
      event_subscriptions: {
        ...requests,
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          'channel_archive',
          'channel_deleted',
          'channel_id_changed',
          'channel_left',
          'channel_rename',
          'channel_unarchive',
          'group_archive',
          'group_deleted',
          'group_left',
          'group_rename',
          'group_unarchive',
          'link_shared',
          'member_joined_channel',
          'member_left_channel',
          'message.channels',
          'message.groups',
          'message.im',
          'tokens_revoked',
        ],
      },
      interactivity: {
        is_enabled: true,
        ...requests,
        // The lists of a form in which people of both platforms are chosen.
        ...(url !== undefined && { message_menu_options_url: url }),
      },
      org_deploy_enabled: true,
      socket_mode_enabled: isSocketMode,
      token_rotation_enabled: false,
    },
  };
  return JSON.stringify(manifest, null, 2);
}

/** What the command does, in the words of help. */
const summaryOf = (name: string, commands: Command[]): string =>
  commands.find((each) => each.name === name)?.summary ?? name;

/** The first words of the commands: "help | action | decision". */
function usageHint(commands: Command[]): string {
  const first = commands.map(({ pattern }) => pattern.words[0] ?? '');
  return [...new Set(['help', ...first])].join(' | ');
}
