import type { Log } from '../../commands/log.ts';
import type { ClientOf } from './clients.ts';
import { toSendError } from './send-error.ts';

/** Finds a channel's name; resolves to its id if Slack does not tell, as for a channel the bot cannot see. */
export type ChannelName = (tenant: string, channel: string) => Promise<string>;

export const createChannelName =
  (clientOf: ClientOf, log: Log): ChannelName =>
  async (tenant, id) => {
    try {
      const client = await clientOf(tenant);
      const { channel } = await client.conversations.info({ channel: id });
      return channel?.name ?? id;
    } catch (error) {
      const reason = toSendError(error, 'busy').message;
      log.info({ platform: 'slack', reason }, 'Slack did not say what a channel is called.');
      return id;
    }
  };
