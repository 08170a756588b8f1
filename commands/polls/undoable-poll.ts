import { refuseEnded } from '../cards/end-record.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { replanPoll } from './replan-poll.ts';

/** How undo treats a poll: opening it and extending it can be taken back. */
export const undoablePoll: UndoableRecord = {
  name: 'Poll',
  words: 'question',
  refuse: refuseEnded,
  instead: ({ number, networkId: network }) => ({
    says: 'Cancel it instead, and say why.',
    button: {
      label: 'Cancel poll',
      command: 'poll.cancel',
      args: { poll: pollReference({ number }), network },
      opens: 'form',
    },
  }),

  async afterUndo({ recordId }, context) {
    const poll = await context.store.polls.get(recordId);
    if (poll) await replanPoll(poll, context);
    const vote = await context.store.minutesVotes.ofPoll(recordId);
    if (vote) await context.store.messages.refresh(vote.meetingId);
  },
};
