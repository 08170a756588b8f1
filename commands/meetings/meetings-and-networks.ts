import type { NetworkPart } from '../parts/network-part.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';

/** So many are named, of those that keep a network from being closed. */
const MOST = 5;

/**
 * A meeting that runs would run for ever, and one that is ahead could not be called off, were its network closed or its channel
 * taken out. One may be planned from the network's card.
 */
export const meetingsAndNetworks: NetworkPart = {
  async stillOpen(network, store) {
    const meetings = await store.meetings.ahead(network.id, { skip: 0, take: MOST });
    const running = meetings.find(({ status }) => status === 'running');
    if (!running) return { references: meetings.map(meetingReference), endedBy: 'meeting cancel' };
    throw new UserError(
      `${meetingReference(running)} ${running.title} of ${network.name} is running. Please end it first, with meeting end.`,
    );
  },

  async mustBeFreeToLeave(conversationId, store) {
    if (await store.meetings.lockRunningIn(conversationId))
      throw new UserError('A meeting is running here. Please end it first, with meeting end.');
  },

  beginnings: (network) => [
    { label: 'New meeting', command: 'meeting.schedule', args: { network }, opens: 'form' },
  ],
};
