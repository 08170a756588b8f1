import { PLATFORMS } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { formatTime } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { standpointField } from '../members/index.ts';
import { ROLES } from '../roles/roles.ts';
import { CODE_LENGTH, hashOf } from '../sealing/code.ts';
import { UserError } from '../user-error.ts';
import { type Block, message, type Platform } from '../view.ts';

const HOUR_MS = 3_600_000;

const fields = { role: optional(standpointField) };

declare module '../press.ts' {
  interface CommandFields {
    'network.invite': typeof fields;
  }
}

export const inviteChannel = defineCommand({
  name: 'network.invite',
  summary: 'Get a code that joins another channel, and whoever uses it, to this network; it works once',
  usage: 'network invite [as <role>]',
  examples: ['network invite', 'network invite as manager'],
  needs: 'manage',
  isPrivate: true,
  fields,

  async run({ role = 'member' }, { network, store, now, zone, newCode, place }) {
    if (network.status !== 'active')
      throw new UserError(
        `${network.name} was closed. Open it again with network reopen before you invite anyone.`,
      );
    const code = newCode(CODE_LENGTH);
    const expiresAt = new Date(now.getTime() + HOUR_MS);
    await store.networks.invite(network.id, hashOf(code), expiresAt, role === 'member' ? null : role);
    const becomes = role === 'member' ? [] : [`Whoever uses it becomes ${ROLES[role]} of ${network.name}.`];
    const other = place.platform === 'slack' ? 'teams' : 'slack';
    return {
      ...message(`Your code is ${code}`, [
        `In the other channel, in Slack or in Teams, type: network here ${code}`,
        ...opening(other, await store.conversations.opensAt(other)),
        ...becomes,
        {
          type: 'note',
          text: `It works once, until ${formatTime(expiresAt, zone)}, and joins that channel to ${network.name}.`,
        },
      ]),
      isSecret: true,
    };
  },
});

/** A link that opens the bot on the other platform, if its address there is known. */
const opening = (platform: Platform, href: string | null): Block[] =>
  href === null
    ? []
    : [
        {
          type: 'text',
          text: [
            { link: `Open Convenor in ${PLATFORMS[platform]}`, href },
            ', and add it to the channel there first.',
          ],
        },
      ];
