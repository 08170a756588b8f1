import { remindOfTasks } from '../parts/dated-task.ts';
import type { Remind, Reminders } from '../parts/reminder.ts';
import { actionField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { buttonsFor } from './action-view.ts';

const remindOfActions: Remind = async (ids, personId, context) =>
  remindOfTasks(await context.store.actions.withIds(ids), personId, context, (action) => {
    const reference = actionReference(action);
    const args = { action: reference, network: action.networkId };
    return {
      ...{ reference, text: action.text },
      takenBack: action.status === 'withdrawn' && 'was taken back',
      handBack: { command: 'action.return', args },
      give: { command: 'action.give', args },
      buttons: buttonsFor(action, reference).filter(({ command }) => command !== 'action.edit'),
    };
  });

/** Reminds owners of their actions. */
export const actionReminders: Reminders = {
  remind: remindOfActions,
  called: 'actions',
  why: 'Whoever owns an action with a date is reminded before it, on it, and once when it is overdue.',
  field: actionField,
};
