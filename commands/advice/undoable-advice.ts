import type { UndoableRecord } from '../parts/undoable-record.ts';

/** How undo treats a request for advice: asking can be taken back until somebody has answered. */
export const undoableRequest: UndoableRecord = {
  name: 'Request for advice',

  refuse({ before }) {
    return before === null
      ? null
      : 'The group is agreeing on the answer, or has agreed. To end that vote, use poll cancel. Nothing was changed.';
  },

  instead: () => ({ says: 'Withdraw it instead, and say why, with advice withdraw.' }),

  async afterUndo({ recordId }, { store }) {
    await store.nudges.unplan(recordId);
    await store.messages.refreshSettled(recordId);
  },
};

/** What somebody answers is shown on the card of the request. */
export const undoableAnswer: UndoableRecord = {
  name: 'Your answer',

  async afterUndo({ after }, { store }) {
    const { requestId } = after as { requestId: string };
    await store.messages.refresh(requestId);
  },
};
