import { listed } from '../cards/listed.ts';
import { defineCommand } from '../command.ts';
import { doneBy } from '../parts/dated-task.ts';
import { refreshHandover } from '../parts/refresh-handover.ts';
import { replan, toldBeside } from './change-milestone.ts';
import { UNHINDERED } from './hindrance.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';

const fields = { milestone: milestoneField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.done': typeof fields;
  }
}

export const completeMilestone = defineCommand({
  name: 'milestone.done',
  summary: 'Mark a milestone as done',
  usage: 'milestone done <milestone>',
  examples: ['milestone done W1.1'],
  form: { title: 'Finish a milestone', submit: 'Done' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone }, context) {
    const { store, now, caller } = context;
    mustBeOpen(milestone);
    const after = await store.milestones.update(milestone, {
      ...doneBy(caller.id, now),
      ...UNHINDERED,
    });
    await replan(after, context);
    if (caller.id !== milestone.ownerId) await refreshHandover(milestone, store);
    const ahead = await store.milestones.withIds(after.afterIds);
    const open = ahead.filter(({ status }) => status === 'open').map(referenceOf);
    const still = `${listed(open)}, which it comes after, ${open.length === 1 ? 'is' : 'are'} still open.`;
    return toldBeside(
      `${referenceOf(after)} is done: ${after.title}${open.length > 0 ? `. ${still}` : ''}`,
      after,
      context,
    );
  },
});
