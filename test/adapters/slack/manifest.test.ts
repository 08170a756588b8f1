import { expect, test } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { commands, purpose } from '../../../commands/index.ts';

const read = () =>
  JSON.parse(
    slackManifest({ command: '/lpn', publicUrl: 'https://convenor.example.nhs.uk', commands, purpose }),
  );

test('browsers come back to the bot when it was installed by OAuth, in a workspace or a whole organisation', () => {
  const { oauth_config: oauth, settings } = read();
  expect(oauth.redirect_urls).toEqual(['https://convenor.example.nhs.uk/slack/oauth_redirect']);
  expect(settings).toMatchObject({ org_deploy_enabled: true, socket_mode_enabled: false });
});

test('in Socket Mode it names no address', () => {
  const text = slackManifest({ command: '/lpn', isSocketMode: true, commands, purpose });
  expect(text).not.toContain('http');
  expect(JSON.parse(text).settings).toMatchObject({
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  });
});

test('everything Slack sends goes to the one address the bot answers at', () => {
  const { features, settings } = read();
  const address = 'https://convenor.example.nhs.uk/slack/events';
  expect(features.slash_commands).toMatchObject([{ command: '/lpn', url: address, should_escape: true }]);
  expect(settings.interactivity).toEqual({
    is_enabled: true,
    request_url: address,
    message_menu_options_url: address,
  });
  expect(settings.event_subscriptions).toEqual({
    request_url: address,
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
  });
});

test('the usage hint names every word a command begins with', () => {
  const [{ usage_hint: hint }] = read().features.slash_commands;
  expect(hint).toBe(
    'help | action | decision | meeting | round | poll | vote | interest | election | group | call | advice | recommendation | endorsement | assembly | plan | milestone | digest | review | network | member | audit | org | home | find | page | calendar | me | nudge | undo',
  );
});

test('its shortcuts open commands of ours, within Slack’s limits', () => {
  const { shortcuts } = read().features;
  expect(shortcuts.length).toBeLessThanOrEqual(10);
  expect(shortcuts).toContainEqual({
    ...{ name: 'Record as action', type: 'message', callback_id: 'message:action.add' },
    description: 'Opens the form with the words of this message',
  });
  for (const { name, description, callback_id } of shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
    expect(commands.map((each) => each.name)).toContain(callback_id.replace(/^(message|open):/, ''));
  }
});

test('people can write to the bot directly, and have a home', () => {
  expect(read().features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

test('it keeps to the lengths Slack sets', () => {
  const { display_information: shown, features } = read();
  const [{ command, description, usage_hint: hint }] = features.slash_commands;
  expect(shown.name.length).toBeLessThanOrEqual(35);
  expect(shown.description.length).toBeLessThanOrEqual(140);
  expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
  expect(command.length).toBeLessThanOrEqual(32);
  expect(description.length).toBeLessThanOrEqual(2000);
  expect(hint.length).toBeLessThanOrEqual(1000);
});
