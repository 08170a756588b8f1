import { remindOfTasks } from '../parts/dated-task.ts';
import type { Remind } from '../parts/reminder.ts';
import { buttonsFor, referenceOf } from './milestone.ts';
import { priorityReference } from './priority-reference.ts';

/** Reminds owners of their milestones. */
export const remindOfMilestones: Remind = async (ids, personId, context) =>
  remindOfTasks(await context.store.milestones.withIds(ids), personId, context, (milestone) => {
    const { title, status, priority } = milestone;
    const isWithdrawn = status === 'withdrawn' || priority.status === 'withdrawn';
    return {
      ...{ reference: referenceOf(milestone), text: title },
      handBack: {
        command: 'milestone.return',
        args: { milestone: referenceOf(milestone), network: milestone.networkId },
      },
      facts: [{ label: 'Priority', value: `${priorityReference(priority)} ${priority.title}` }],
      takenBack: isWithdrawn && 'was taken out of the plan',
      buttons: buttonsFor(milestone).filter(({ command }) => command !== 'milestone.give'),
    };
  });
