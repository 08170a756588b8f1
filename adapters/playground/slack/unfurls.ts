import { isObject } from '../http.ts';
import type { PlatformObject } from '../trial.ts';
import { deliverEvent } from './delivery.ts';
import { findChannel, findMessage, SlackError, type SlackRoom } from './room.ts';

/** What apps say below a message of the links in it. */
export const unfurlMethods = {
  'chat.unfurl': (room: SlackRoom, { channel: id, ts, unfurls: given }: PlatformObject): PlatformObject => {
    const unfurls: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    if (!isObject(unfurls)) throw new SlackError('missing_unfurls');
    const message = findMessage(findChannel(room, id), ts);
    for (const [url, said] of Object.entries(unfurls)) {
      if (!message.text.includes(url)) throw new SlackError('cannot_unfurl_url');
      const blocks = isObject(said) && Array.isArray(said.blocks) ? said.blocks.filter(isObject) : [];
      message.unfurls = { ...message.unfurls, [url]: blocks };
    }
    room.site.world.changed();
    return {};
  },
};

/** Tells the bot of the links to itself in what somebody wrote, as Slack does of an app's domains. */
export async function tellOfLinks(
  room: SlackRoom,
  { text, ts, user, channel }: { text: string; ts: string; user: string; channel: string },
): Promise<void> {
  const urls = (text.match(/https?:\/\/[^\s|>]+/g) ?? []).filter((each) => each.startsWith(room.site.botUrl));
  if (urls.length === 0) return;
  const domain = new URL(room.site.botUrl).hostname;
  const links = urls.map((url) => ({ domain, url }));
  await deliverEvent(room, {
    ...{ type: 'link_shared', channel, user, message_ts: ts, is_bot_user_member: true },
    ...{ links, unfurl_id: `${ts}-${channel}`, source: 'conversations_history', event_ts: ts },
  });
}
