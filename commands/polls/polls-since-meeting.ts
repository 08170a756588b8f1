import type { SinceMeeting } from '../parts/since-meeting.ts';
import { closedPollLine } from './poll-lines.ts';

/** The polls that have closed since the last meeting. What one has decided is told among the decisions, and not here again. */
export const pollsSinceMeeting: SinceMeeting = {
  heading: 'Polls closed without a decision',
  listedBy: 'poll list closed',
  list: async (networkId, span, take, store) =>
    (await store.polls.closedIn(networkId, span, take)).map(closedPollLine),
};
