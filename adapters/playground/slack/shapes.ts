import type { inSlack } from '../sample.ts';
import type { PlatformObject, SlackMessage } from '../trial.ts';
import { SlackError, type SlackRoom } from './room.ts';

/** A message, as the API shows it. */
export function toApiMessage(room: SlackRoom, message: SlackMessage, withMetadata = false): PlatformObject {
  const { bot, team } = room.state;
  const byBot = message.user === bot.userId;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: team.id,
    ...(byBot && { bot_id: bot.botId, app_id: bot.appId }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
    ...(message.edited && { edited: { user: message.user, ts: message.ts } }),
    ...(withMetadata && message.metadata && { metadata: message.metadata }),
  };
}

/** A person, as `users.info` shows them. Throws `error` if there is nobody. */
export function toApiUser(
  room: SlackRoom,
  person: (typeof inSlack)[number] | undefined,
  error: string,
): PlatformObject {
  if (!person) throw new SlackError(error);
  const [first_name, last_name] = person.name.split(' ');
  return {
    id: person.slackUser,
    team_id: room.state.team.id,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    is_bot: false,
    is_app_user: false,
    tz: 'Europe/London',
    tz_label: 'Greenwich Mean Time',
    tz_offset: 0,
    profile: {
      real_name: person.name,
      real_name_normalized: person.name,
      display_name: person.name,
      first_name,
      last_name,
      email: person.email,
      title: person.role,
      team: room.state.team.id,
    },
  };
}

/** The bot itself, as `users.info` shows it. */
export const toApiBot = ({ state: { bot, team } }: SlackRoom): PlatformObject => ({
  id: bot.userId,
  team_id: team.id,
  name: bot.name.toLowerCase(),
  real_name: bot.name,
  deleted: false,
  is_bot: true,
  profile: { real_name: bot.name, bot_id: bot.botId, api_app_id: bot.appId },
});
