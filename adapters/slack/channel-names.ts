import type { WebClient } from '@slack/web-api';
import type { Log } from '../../commands/log.ts';
import { toSendError } from './send-error.ts';

/** Finds a channel's name; resolves to its id if Slack does not tell, as for a channel the bot cannot see. */
export type ChannelName = (channel: string) => Promise<string>;

export const createChannelName =
  (client: WebClient, log: Log): ChannelName =>
  async (id) => {
    try {
      const { channel } = await client.conversations.info({ channel: id });
      return channel?.name ?? id;
    } catch (error) {
      const reason = toSendError(error, 'busy').message;
      log.info({ platform: 'slack', reason }, 'Slack did not say what a channel is called.');
      return id;
    }
  };
