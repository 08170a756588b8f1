import { remindOfTasks } from '../parts/dated-task.ts';
import type { Remind } from '../parts/reminder.ts';
import { actionReference } from './action-reference.ts';
import { buttonsFor } from './action-view.ts';

/** Reminds owners of their actions. */
export const remindOfActions: Remind = async (ids, personId, context) =>
  remindOfTasks(await context.store.actions.withIds(ids), personId, context, (action) => {
    const reference = actionReference(action);
    return {
      ...{ reference, text: action.text },
      takenBack: action.status === 'withdrawn' && 'was taken back',
      handBack: { command: 'action.return', args: { action: reference, network: action.networkId } },
      buttons: buttonsFor(action, reference).filter(({ command }) => command !== 'action.edit'),
    };
  });
