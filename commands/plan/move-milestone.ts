import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { movedDay, orLater } from '../fields/fields.ts';
import { withDayOff } from '../parts/day-off.ts';
import { UserError } from '../user-error.ts';
import { amending, replan, sayIfOutside, toldOf } from './change-milestone.ts';
import { milestoneDayOff, mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { becauseField, dueField } from './plan-fields.ts';
import { sayEarlier } from './say-earlier.ts';
import { saySlips } from './slipping.ts';

const fields = { milestone: milestoneField, due: orLater(dueField), because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.move': typeof fields;
  }
}

export const moveMilestone = defineCommand({
  name: 'milestone.move',
  summary: 'Give a milestone another date, and say why',
  usage: 'milestone move <milestone> to <due> because <because>',
  examples: ['milestone move W1.1 to 14 July 2027 because practices asked for more time'],
  needs: 'convene',
  form: { title: 'Move a milestone', submit: 'Move' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone, due: given, because }, context) {
    const { store, caller, today } = context;
    const reference = referenceOf(milestone);
    mustBeOpen(milestone);
    const due = movedDay(given, milestone.due);
    mustBeAhead(due, today, 'due');
    if (due === milestone.due) {
      throw new UserError(`${reference} is due on ${formatDay(due)} already.`, { field: 'due' });
    }
    const after = await store.milestones.move(milestone, due, because, caller.id);
    await replan(after, context);
    const sentence = `${reference} is now due on ${formatDay(due)}.${await sayIfOutside(after, context)}`;
    const told = withDayOff(toldOf(sentence, after.id), milestoneDayOff(after, today));
    const slips = await saySlips(after, milestone.due, context);
    const earlier = await sayEarlier(after, await store.milestones.withIds(after.afterIds), context);
    const answer = {
      ...told,
      blocks: [...told.blocks, ...slips.blocks, ...earlier.blocks],
      buttons: [...told.buttons, ...slips.buttons, ...earlier.buttons],
    };
    return amending(answer, after.priority, context);
  },
});
