import type { UndoableRecord } from '../parts/undoable-record.ts';
import { groupReference } from './group-reference.ts';
import { replanGroup } from './replan-group.ts';

/** How undo treats a group: proposing, moving, reporting and closing it can be taken back, establishing it not. */
export const undoableGroup: UndoableRecord = {
  name: 'Group',
  words: 'title',

  refuse({ before, after }) {
    const [was, is] = [before, after].map((row) => (row as { status?: string } | null)?.status);
    if (was !== 'proposed' || is !== 'established') return null;
    return 'The group has a network of its own by now. To end it, use group close. Nothing was changed.';
  },

  instead: ({ number, networkId: network }) => ({
    says: 'Close it instead.',
    button: {
      label: 'Close group',
      command: 'group.close',
      args: { group: groupReference({ number }), network },
      opens: 'form',
    },
  }),

  async afterUndo({ recordId }, context) {
    const group = await context.store.groups.get(recordId);
    if (group) await replanGroup(group, context);
  },
};

/** Whether somebody takes part is shown on the card of the group. */
export const undoableSupport: UndoableRecord = {
  name: 'Your part',

  async afterUndo({ after }, { store }) {
    const { groupId } = after as { groupId: string };
    await store.messages.refresh(groupId);
  },
};
