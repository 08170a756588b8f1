import type { WebClient } from '@slack/web-api';
import type { Log } from '../../commands/log.ts';
import { toSendError } from './send-error.ts';

/** What a channel is called; its id where Slack will not say, as of one that the bot may not see. */
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
