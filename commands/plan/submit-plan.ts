import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { formatYear } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { UserError } from '../user-error.ts';
import { type Block, type Button, message } from '../view.ts';
import { outlooksOf } from './outlook.ts';
import { planOf } from './plan-fields.ts';
import { percentReady, readinessOf } from './readiness.ts';
import { readyBlocks } from './ready-blocks.ts';

const fields = { year: optional(yearField) };

declare module '../press.ts' {
  interface CommandFields {
    'plan.submit': typeof fields;
  }
}

export const submitPlan = defineCommand({
  name: 'plan.submit',
  summary: 'Put the work plan to those who approve it: the members and the area team',
  usage: 'plan submit [<year>]',
  examples: ['plan submit', 'plan submit 2028/29'],
  needs: 'convene',
  form: { title: 'Submit the work plan', submit: 'Submit' },
  fields,

  async run({ year }, context) {
    const { store, network, caller, now, today, zone } = context;
    const plan = await planOf(year, context);
    const said = formatYear(plan.year);
    const show: Button = { label: 'Show', command: 'plan.show', args: { network: network.id, year: said } };
    if (plan.submittedAt !== null)
      throw new UserError(
        `The work plan for ${said} was submitted on ${formatDay(dayOf(plan.submittedAt, zone))} already. Record who approves it with plan approve.`,
        { buttons: [show] },
      );
    const outlooks = await outlooksOf(plan, today, store);
    if (outlooks.length === 0)
      throw new UserError(
        `The work plan for ${said} has no priorities yet, so there is nothing to approve.`,
        {
          buttons: [show],
        },
      );
    await store.plans.update(plan, { submittedAt: now, submittedById: caller.id });
    await store.messages.refresh(plan.id);
    const isReady = percentReady(readinessOf(plan, outlooks)) === 100;
    const people = await store.people.shown([
      plan.createdById,
      ...outlooks.map(({ priority }) => priority.leadId),
    ]);
    const lacking: Block[] = isReady
      ? []
      : [{ type: 'text', text: 'It is not complete yet:' }, ...readyBlocks(plan, outlooks, people, today)];
    const args = { network: network.id };
    return message(
      `The work plan for ${said} is submitted.`,
      [
        'It is agreed once the members and the area team have approved it. Ask the members by a motion, or at a meeting; then record either with plan approve.',
        ...lacking,
      ],
      [
        undoButton(plan.id),
        {
          label: 'Ask the members',
          command: 'poll.open',
          args: { ...args, question: `Do you approve the work plan for ${said}?`, method: 'motion' },
          opens: 'form',
        },
        { label: 'Approve', command: 'plan.approve', args: { ...args, year: said }, opens: 'form' },
      ],
    );
  },
});
