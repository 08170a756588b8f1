import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { optional, rare } from '../field.ts';
import { withAway } from '../parts/away-note.ts';
import { withDayOff } from '../parts/day-off.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';
import { afterField } from './after-field.ts';
import { amending, replan, sayIfOutside, toldOf } from './change-milestone.ts';
import { milestoneDayOff, referenceOf } from './milestone.ts';
import { dueField, milestoneTitleField, ownerField, priorityField } from './plan-fields.ts';
import { sayEarlier } from './say-earlier.ts';

const fields = {
  title: milestoneTitleField,
  priority: priorityField,
  due: dueField,
  owner: optional(ownerField),
  after: rare(afterField),
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.milestone.add': typeof fields;
  }
}

export const addMilestone = defineCommand({
  name: 'plan.milestone.add',
  summary: 'Give a priority a milestone; it is yours, unless you name its owner',
  usage: 'plan milestone add <title> for <priority> by <due> [owner <owner>] [after <after>]',
  examples: ['plan milestone add "Draft pathway" for W1 by 30 June 2027 owner @bob'],
  needs: 'convene',
  form: { title: 'New milestone', submit: 'Add' },
  fields,

  async run({ title, priority, due, owner, after = [] }, context) {
    const { store, caller, today } = context;
    mustBeAhead(due, today, 'due');
    const { id: ownerId, name } = owner ?? caller;
    const [milestone] = await store.milestones.add(priority, caller.id, [
      { title, ownerId, due, afterIds: after.map(({ id }) => id) },
    ]);
    if (!milestone) throw new Error('one milestone was to be added, and none was');
    await replan(milestone, context);
    await store.nudges.plan(nudgesOfGiving('milestone', milestone, context));
    const sentence = `${referenceOf(milestone)} ${title} belongs to ${name} and is due on ${formatDay(due)}.${await sayIfOutside(milestone, context)}`;
    const told = withDayOff(toldOf(sentence, milestone.id), milestoneDayOff(milestone, today));
    const earlier = await sayEarlier(milestone, after, context);
    const answer = {
      ...told,
      blocks: [...told.blocks, ...earlier.blocks],
      buttons: [...told.buttons, ...earlier.buttons],
    };
    return withAway(await amending(answer, priority, context), milestone, context);
  },
});
