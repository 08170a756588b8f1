import type { Remind, Reminders } from '../parts/reminder.ts';
import { remindOfTasks } from '../parts/task-reminder.ts';
import type { CommandName } from '../press.ts';
import { HINDRANCES } from './hindrance.ts';
import { buttonsFor, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { priorityReference } from './priority-reference.ts';

/** The buttons of a milestone that a reminder, which has others, leaves out. */
const NOT_REMINDED = new Set<CommandName>([
  'milestone.give',
  'milestone.block',
  'milestone.risk',
  'milestone.unblock',
]);

const remindOfMilestones: Remind = async (ids, personId, context) =>
  remindOfTasks(await context.store.milestones.withIds(ids), personId, context, (milestone) => {
    const { title, status, priority, hindrance, hinderedBecause } = milestone;
    const args = { milestone: referenceOf(milestone), network: milestone.networkId };
    const isWithdrawn = status === 'withdrawn' || priority.status === 'withdrawn';
    return {
      ...{ reference: referenceOf(milestone), text: title },
      handBack: { command: 'milestone.return', args },
      give: { command: 'milestone.give', args },
      move: { command: 'milestone.move', args },
      drop: { command: 'milestone.remove', args },
      facts: [
        { label: 'Priority', value: `${priorityReference(priority)} ${priority.title}` },
        ...(hindrance === null
          ? []
          : [{ label: `${HINDRANCES[hindrance]} because`, value: hinderedBecause ?? '' }]),
      ],
      takenBack: isWithdrawn && 'was taken out of the plan',
      buttons: buttonsFor(milestone).filter(({ command }) => !NOT_REMINDED.has(command)),
    };
  });

/** Reminds owners of their milestones. */
export const milestoneReminders: Reminders = {
  remind: remindOfMilestones,
  called: 'milestones',
  passesOn: true,
  why: 'Whoever owns a milestone is reminded before its date, on it, and once when it is overdue. Managers are told once of what is overdue for as many working days as network change says.',
  field: milestoneField,
};
