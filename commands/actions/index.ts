import type { Capability } from '../capability.ts';
import { remindOfActions } from './action-reminder.ts';
import { actionTasks } from './action-tasks.ts';
import { actionCard } from './action-view.ts';
import { actionsRecorded } from './actions-recorded.ts';
import { addAction } from './add-action.ts';
import { afterUndoOfAction } from './change-action.ts';
import { completeAction } from './complete-action.ts';
import { editAction } from './edit-action.ts';
import { giveAction } from './give-action.ts';
import { listActions } from './list-actions.ts';
import { moveAction } from './move-action.ts';
import { reopenAction } from './reopen-action.ts';
import { showAction } from './show-action.ts';

export { addAction } from './add-action.ts';

/** What one person will do, by when. */
export const actions = {
  commands: [
    addAction,
    listActions,
    showAction,
    completeAction,
    reopenAction,
    moveAction,
    giveAction,
    editAction,
  ],
  help: {
    abilities: { 'take part': [{ verb: 'record', what: 'actions' }] },
    owned: 'an action',
  },
  records: { action: { name: 'Action', words: 'text', afterUndo: afterUndoOfAction } },
  messages: [actionCard],
  reminders: { action: remindOfActions },
  tasks: actionTasks,
  exported: { actions: 'Actions that are yours, or that you recorded or finished' },
  minutes: actionsRecorded,
} satisfies Capability;
