import type { Milestone } from '../../storage/plan/milestones.ts';
import { defineCommand } from '../command.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional } from '../field.ts';
import { introduced } from '../fields/introductions.ts';
import type { Form, View } from '../view.ts';
import { amending, toldOf } from './change-milestone.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { milestoneTitleField } from './plan-fields.ts';

const TITLED = { titled: { usual: ['called', 'to say', 'to read'], labels: ['title'] } };

const fields = {
  milestone: milestoneField,
  title: optional(introduced(milestoneTitleField, TITLED)),
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'milestone.edit': typeof fields;
  }
}

export const editMilestone = defineCommand({
  name: 'milestone.edit',
  summary: 'Change what a milestone says',
  usage: 'milestone edit <milestone> [titled <title>]',
  examples: ['milestone edit W1.1', 'milestone edit W1.1 titled Draft the pathway'],
  needs: 'convene',
  form: { title: 'Change a milestone', submit: 'Save' },
  fields,

  async run({ milestone, title, seen }, context): Promise<View> {
    mustBeOpen(milestone);
    if (title === undefined) return formWith(milestone);
    const again = isChangedSince(seen, milestone) && withBoth(formWith(milestone), { title }, {});
    if (again) return again;
    const after = await context.store.milestones.update(milestone, { title });
    await context.store.messages.refresh(after.priority.planId, after.id);
    const told = toldOf(`${referenceOf(after)} was changed: ${title}`, after.id);
    return amending(told, after.priority, context);
  },
});

/** The form with what the milestone says now. */
function formWith(milestone: Milestone): Form {
  const form = formFor(editMilestone, {
    given: {
      milestone: referenceOf(milestone),
      network: milestone.networkId,
      seen: String(seenOf(milestone)),
    },
    entered: { title: milestone.title },
    faults: {},
  });
  return { ...form, fields: form.fields.map((field) => ({ ...field, required: true })) };
}
