import type { Capability } from '../capability.ts';
import { actionReminders } from './action-reminder.ts';
import { actionTasks } from './action-tasks.ts';
import { actionCard } from './action-view.ts';
import { actionsCountedFor } from './actions-counted-for.ts';
import { actionsFound } from './actions-found.ts';
import { actionsGiven } from './actions-given.ts';
import { actionsHeld } from './actions-held.ts';
import { actionsArising, actionsRecorded } from './actions-recorded.ts';
import { addAction } from './add-action.ts';
import { afterUndoOfAction } from './change-action.ts';
import { completeAction } from './complete-action.ts';
import { editAction } from './edit-action.ts';
import { giveAction } from './give-action.ts';
import { listActions } from './list-actions.ts';
import { moveAction } from './move-action.ts';
import { removeAction } from './remove-action.ts';
import { reopenAction } from './reopen-action.ts';
import { reportActions } from './report-actions.ts';
import { returnAction } from './return-action.ts';
import { showAction } from './show-action.ts';
import { spoken } from './spoken.ts';

export { addAction } from './add-action.ts';
export { mustBeFirstOf } from './line-of-report.ts';

/** The capability of recording what one person will do, and by when. */
export const actions = {
  commands: [
    addAction,
    listActions,
    showAction,
    completeAction,
    reopenAction,
    moveAction,
    giveAction,
    returnAction,
    editAction,
    removeAction,
    reportActions,
  ],
  help: {
    theme: 'recording',
    abilities: {
      'take part': [{ verb: 'record', what: 'actions' }],
      convene: [{ verb: 'drop', what: 'actions' }],
    },
    owned: 'an action',
    purpose: { keeps: 'actions' },
    suggested: ['action.add', 'action.list'],
    everyday: [
      'Please add an action for @bob to ring the surgery by Friday week',
      'todo me Book the room by the first Tuesday of next month',
      'A1 done',
      'A1 → @cat',
      'A1, A2 done',
      'move A1 to the end of the month because practices asked',
    ],
  },
  spoken,
  records: { action: { name: 'Action', words: 'text', afterUndo: afterUndoOfAction } },
  found: { action: actionsFound },
  messages: [actionCard],
  reminders: { action: actionReminders },
  tasks: actionTasks,
  held: actionsHeld,
  lines: { action: (words) => `action add ${words}` },
  fromMessage: [{ label: 'Record as action', command: 'action.add', words: 'text', author: 'owner' }],
  home: { begin: [{ label: 'New action', command: 'action.add', args: {}, opens: 'form' }] },
  exported: {
    actions: {
      heading: 'Actions that are yours, or that you recorded or finished',
      when: 'created_at',
      says: ['text'],
    },
  },
  network: {
    beginnings: (network) => [
      { label: 'New action', command: 'action.add', args: { network }, opens: 'form' },
    ],
  },
  minutes: actionsRecorded,
  given: actionsGiven,
  arising: actionsArising,
  countedFor: actionsCountedFor,
} satisfies Capability;
