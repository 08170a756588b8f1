import type { UndoableRecord } from '../parts/undoable-record.ts';
import { callReference } from './call-reference.ts';

/** How undo treats a call: opening it can be taken back until somebody is interested. */
export const undoableCall: UndoableRecord = {
  name: 'Call',
  words: 'title',

  refuse: ({ before }) => (before === null ? null : 'Everyone was told, so that stays. Nothing was changed.'),

  instead: ({ number, networkId: network }) => ({
    says: 'Tell everyone what came of it instead.',
    button: {
      label: 'Answer everyone',
      command: 'call.answer',
      args: { call: callReference({ number }), network },
      opens: 'form',
    },
  }),

  async afterUndo({ recordId }, { store }) {
    await store.nudges.unplan(recordId);
  },
};

/** What somebody is interested in, and what becomes of it, is counted on the card of the call. */
export const undoableExpression: UndoableRecord = {
  name: 'The interest',

  async afterUndo({ after }, { store }) {
    const { callId } = after as { callId: string };
    await store.messages.refresh(callId);
  },
};
