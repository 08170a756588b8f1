import type { UndoableRecord } from '../../parts/undoable-record.ts';

/** How undo treats a comment on a poll: it goes from the card. */
export const undoableComment: UndoableRecord = {
  name: 'Comment',

  async afterUndo({ recordId }, { store }) {
    const said = await store.pollComments.get(recordId);
    if (!said) return;
    await store.pollComments.discount(said);
    await store.messages.refresh(said.pollId);
  },
};
