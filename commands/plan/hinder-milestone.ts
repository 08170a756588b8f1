import type { Hindrance, Milestone } from '../../storage/plan/milestones.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import type { Message } from '../view.ts';
import { toldBeside } from './change-milestone.ts';
import { isHindered } from './hindrance.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { becauseField } from './plan-fields.ts';

const fields = { milestone: milestoneField, because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.block': typeof fields;
    'milestone.risk': typeof fields;
  }
}

export const blockMilestone = defineCommand({
  name: 'milestone.block',
  summary: 'Say that a milestone cannot go on, and why; digests tell it until it can',
  usage: 'milestone block <milestone> because <because>',
  examples: ['milestone block W1.1 because the pathway waits for the trust'],
  needs: 'convene',
  form: { title: 'What blocks a milestone', submit: 'Save' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,
  run: ({ milestone, because }, context) => hinder(milestone, 'block', because, context),
});

export const riskMilestone = defineCommand({
  name: 'milestone.risk',
  summary: 'Say that a milestone is at risk of being late, and why; digests tell it until it is not',
  usage: 'milestone risk <milestone> because <because>',
  examples: ['milestone risk W1.1 because two practices have not answered'],
  needs: 'convene',
  form: { title: 'A milestone is at risk', submit: 'Save' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,
  run: ({ milestone, because }, context) => hinder(milestone, 'risk', because, context),
});

/** Records what hinders a milestone, in place of what was said to hinder it before. */
async function hinder(
  milestone: Milestone,
  hindrance: Hindrance,
  because: string,
  context: NetworkContext<Store>,
): Promise<Message> {
  mustBeOpen(milestone);
  const { store } = context;
  const after = await store.milestones.update(milestone, { hindrance, hinderedBecause: because });
  await store.messages.refresh(after.priority.planId, after.id);
  return toldBeside(`${referenceOf(after)} is ${isHindered(hindrance)}, because ${because}`, after, context);
}
