import { meetingReference } from '../meetings/index.ts';
import type { Remind, Reminders } from '../parts/reminder.ts';
import { remindOfTasks } from '../parts/task-reminder.ts';
import { actionField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { buttonsFor } from './action-view.ts';

const remindOfActions: Remind = async (ids, personId, context) => {
  const { store } = context;
  const actions = await store.actions.withIds(ids);
  const meetings = await store.meetings.withIds(actions.flatMap(({ meetingId }) => meetingId ?? []));
  return remindOfTasks(actions, personId, context, (action) => {
    const reference = actionReference(action);
    const args = { action: reference, network: action.networkId };
    const meeting = meetings.find(({ id }) => id === action.meetingId);
    return {
      ...(meeting && { meeting: `${meetingReference(meeting)} ${meeting.title}` }),
      ...{ reference, text: action.text },
      takenBack: action.status === 'withdrawn' && 'was taken back',
      handBack: { command: 'action.return', args },
      give: { command: 'action.give', args },
      move: { command: 'action.move', args },
      drop: { command: 'action.remove', args },
      buttons: buttonsFor(action, reference).filter(({ command }) => command !== 'action.edit'),
    };
  });
};

/** Reminds owners of their actions. */
export const actionReminders: Reminders = {
  remind: remindOfActions,
  called: 'actions',
  passesOn: true,
  why: 'Whoever owns an action with a date is reminded before it, on it, and once when it is overdue. Managers are told once of what is overdue for as many working days as network change says.',
  field: actionField,
};
