import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDay } from '../dates/dates.ts';
import { nextWorkingDay } from '../dates/working-days.ts';
import { unasked } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { Block } from '../view.ts';
import { amending, replan, sayIfOutside, toldOf } from './change-milestone.ts';
import { referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import type { Slip } from './milestones-after.ts';
import { dueField } from './plan-fields.ts';
import { saySlip, slipsOf } from './slipping.ts';

const fields = { milestone: milestoneField, was: unasked(dueField) };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.shift': typeof fields;
  }
}

export const shiftMilestones = defineCommand({
  name: 'milestone.shift',
  summary: 'Move what comes after a milestone: all of it that would be due before it',
  usage: 'milestone shift <milestone>',
  examples: ['milestone shift W1.1'],
  needs: 'convene',
  form: { title: 'Move what comes after', submit: 'Move' },
  fields,

  async run({ milestone, was }, context) {
    const [last] = await context.store.milestones.moves(milestone.id, 1);
    const slips = await slipsOf(milestone, was ?? last?.from ?? null, context);
    const [first] = slips;
    if (!first)
      throw new UserError(
        `Nothing that comes after ${referenceOf(milestone)} is due before it. There is nothing to move.`,
      );
    const outside: Block[] = [];
    for (const slip of slips) outside.push(...(await move(slip, milestone, context)));
    const told = toldOf(
      `${slips.length === 1 ? 'This was' : 'These were'} moved after ${referenceOf(milestone)}.`,
      first.milestone.id,
    );
    const items = slips.map((slip) => ({ text: saySlip(slip) }));
    return amending({ ...told, blocks: [{ type: 'list', items }, ...outside] }, milestone.priority, context);
  },
});

/** Moves a milestone that slips; says if it is then outside the year of its plan. */
async function move(
  { milestone, to }: Slip<Milestone>,
  after: Milestone,
  context: NetworkContext<Store>,
): Promise<Block[]> {
  const { store, caller, today } = context;
  const because = `it comes after ${referenceOf(after)}, which is due on ${formatDay(after.due)}`;
  const due = to > today ? to : nextWorkingDay(today);
  const moved = await store.milestones.move(milestone, due, because, caller.id);
  await replan(moved, context);
  const outside = await sayIfOutside(moved, context);
  return outside === '' ? [] : [{ type: 'note', text: `${referenceOf(moved)}:${outside}` }];
}
