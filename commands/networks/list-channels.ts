import type { Conversation } from '../../storage/networks/conversations.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { PLATFORMS } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { may } from '../roles/roles.ts';
import type { Button, Item, Message } from '../view.ts';
import { nameOfChannel, sayAbsence } from './absence-view.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'network.channels': typeof fields;
  }
}

export const listChannels = defineCommand({
  name: 'network.channels',
  summary: 'List the channels of the network, and which is the main one',
  usage: 'network channels [page <page>] [as <as>]',
  examples: ['network channels'],
  changes: false,
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { network, store, caller, today } = context;
    return listPage({ page, as }, context, {
      title: `Channels of ${network.name}`,
      none: 'It has no channel yet. Join one with network invite.',
      rows: async ({ skip, take }) =>
        (await store.conversations.channels(network.id, skip + take)).slice(skip),
      async items(shown) {
        const manages = may(await store.members.standing(network.id, caller.id, today), 'manage');
        return shown.map((channel) => channelLine(channel, manages, context));
      },
      turnTo: (to) => ({ command: 'network.channels', args: { network: network.id, ...to } }),
    });
  },
});

function channelLine(channel: Conversation, manages: boolean, context: NetworkContext): Item {
  const { network, conversation } = context;
  const { id, platform } = channel;
  const absence = sayAbsence(channel, network.zone);
  const about = [
    ...(id === network.mainId ? ['the main one'] : []),
    ...(id === conversation.id ? ['this channel'] : []),
    ...(absence === null ? [] : [absence]),
  ];
  const args = { channel: id, network: network.id };
  const button: Button | undefined = absence
    ? { label: 'Take it out', command: 'network.channel.remove', args }
    : id === network.mainId
      ? undefined
      : { label: 'Make it the main one', command: 'network.main', args };
  return {
    text: [{ strong: PLATFORMS[platform] }, ' ', nameOfChannel(channel), ...about.map((each) => `, ${each}`)],
    ...(manages && button && { button }),
  };
}
