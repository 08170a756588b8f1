import type { NetworkContext } from '../context.ts';
import type { Item } from '../view.ts';
import { meetingLine } from './meeting-view.ts';

/** The meetings of the network that are running now. */
export const meetingsNow = async ({ network, store, zone }: NetworkContext): Promise<Item[]> =>
  [...(await store.meetings.running(network.id)), ...(await store.meetings.openInWriting(network.id))].map(
    (meeting) => ({
      ...meetingLine(meeting, zone),
      button: { label: 'Show', command: 'meeting.show', args: { meeting: meeting.id, network: network.id } },
    }),
  );
