import type { NetworkPart } from '../parts/network-part.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';

/** A meeting that runs would run for ever, were its network closed or its channel taken out. One may be planned from its card. */
export const meetingsAndNetworks: NetworkPart = {
  async stillOpen(network, store) {
    const [meeting] = await store.meetings.running(network.id);
    if (!meeting) return { references: [], endedBy: 'meeting end' };
    throw new UserError(
      `${meetingReference(meeting)} ${meeting.title} of ${network.name} is running. Please end it first, with meeting end.`,
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
