import type { PlatformObject, SlackMessage } from '../trial.ts';
import { findChannel, findMessage, SlackError, type SlackRoom } from './room.ts';

/** The methods by which the bot reacts to messages. */
export const reactionMethods: {
  [name: string]: (room: SlackRoom, args: PlatformObject) => PlatformObject;
} = {
  'reactions.add': (room, args) => {
    const { message, name, given } = reacting(room, args);
    if (given.includes(name)) throw new SlackError('already_reacted');
    message.reactions = [...given, name];
    room.site.world.changed();
    return {};
  },

  'reactions.remove': (room, args) => {
    const { message, name, given } = reacting(room, args);
    if (!given.includes(name)) throw new SlackError('no_reaction');
    message.reactions = given.filter((each) => each !== name);
    room.site.world.changed();
    return {};
  },
};

function reacting(
  room: SlackRoom,
  args: PlatformObject,
): { message: SlackMessage; name: string; given: string[] } {
  const channel = findChannel(room, args.channel);
  if (!channel.botIsMember) throw new SlackError('not_in_channel');
  const message = findMessage(channel, args.timestamp);
  return { message, name: String(args.name ?? ''), given: message.reactions ?? [] };
}
