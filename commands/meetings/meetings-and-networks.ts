import type { NetworkPart } from '../parts/network-part.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';

/** How many meetings a refusal to close a network names. */
const MOST = 5;

/**
 * A network cannot be closed, nor its channel taken out, while a meeting runs in it, because nobody could
 * end that meeting afterwards. Meetings that are still ahead keep a network open too. The network's card
 * offers to plan a meeting.
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

  async stillToDo({ id }, _, store) {
    const [first] = await store.meetings.ahead(id, { skip: 0, take: 1 });
    if (first || (await store.meetings.hasEnded(id))) return [];
    return [
      {
        text: 'Its first meeting is not planned.',
        button: { label: 'Plan one', command: 'meeting.schedule', args: { network: id }, opens: 'form' },
      },
    ];
  },

  beginnings: (network) => [
    { label: 'New meeting', command: 'meeting.schedule', args: { network }, opens: 'form' },
  ],
};
