import type { Draw } from '../drawing.ts';

/** How many channels a card names; a network seldom has more than two. */
const MOST_CHANNELS = 20;
const PLATFORMS = { slack: 'Slack', teams: 'Microsoft Teams' } as const;

/** The card of a network: where it meets, and how to begin. */
export const drawNetworkCard: Draw = async (id, { store }) => {
  const network = await store.networks.get(id);
  const channels = await store.conversations.channels(id, MOST_CHANNELS);
  const where = Object.entries(PLATFORMS)
    .map(([platform, name]) => ({
      name,
      count: channels.filter((channel) => channel.platform === platform).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} in ${name}`);
  return {
    kind: 'message',
    key: `network.card:${id}`,
    title: network.name,
    blocks: [
      {
        type: 'facts',
        facts: [
          { label: 'Channels', value: where.join(', ') || 'None yet' },
          { label: 'Time zone', value: network.zone },
        ],
      },
      {
        type: 'note',
        text: 'What is recorded in one channel is shown in all of them. Type help to see what I can do.',
      },
    ],
    actions: [
      { label: 'New action', command: 'action.add', args: { network: id }, opens: 'form' },
      { label: 'New decision', command: 'decision.record', args: { network: id }, opens: 'form' },
      { label: 'New meeting', command: 'meeting.schedule', args: { network: id }, opens: 'form' },
    ],
  };
};
