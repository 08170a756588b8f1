import { defineCommand } from '../command.ts';
import { formatTime } from '../dates/dates.ts';
import { message } from '../view.ts';
import { CODE_LENGTH, hashOf } from './invitation-code.ts';

const HOUR_MS = 3_600_000;

export const inviteChannel = defineCommand({
  name: 'network.invite',
  summary: 'Get a one-time code that joins another channel to this network',
  usage: 'network invite',
  examples: ['network invite'],
  needs: 'manage',
  fields: {},

  async run(_, { network, store, now, zone, newCode }) {
    const code = newCode(CODE_LENGTH);
    const expiresAt = new Date(now.getTime() + HOUR_MS);
    await store.networks.invite(network.id, hashOf(code), expiresAt, null);
    return message(`Your code is ${code}`, [
      `In the other channel, in Slack or in Teams, type: network here ${code}`,
      {
        type: 'note',
        text: `It works once, until ${formatTime(expiresAt, zone)}, and joins that channel to ${network.name}.`,
      },
    ]);
  },
});
