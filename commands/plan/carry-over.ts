import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import type { Priority } from '../../storage/plan/priorities.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { addMonths, type Day, formatDay } from '../dates/dates.ts';
import { daysOf, formatYear } from '../dates/financial-year.ts';
import { workingDayBy } from '../dates/working-hours.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { amending, replan, toldOf } from './change-milestone.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { dueField, plansMeant, priorityField } from './plan-fields.ts';
import { mustBeAPriority } from './priority.ts';
import { priorityReference } from './priority-reference.ts';

const ofPriority = { priority: priorityField };
const ofMilestone = { milestone: milestoneField, due: optional(dueField) };

declare module '../press.ts' {
  interface CommandFields {
    'plan.carry': typeof ofPriority;
    'milestone.carry': typeof ofMilestone;
  }
}

export const carryPriority = defineCommand({
  name: 'plan.carry',
  summary: 'Carry a priority over into the work plan of the next year, with what it says',
  usage: 'plan carry <priority>',
  examples: ['plan carry W1'],
  needs: 'convene',
  form: { title: 'Carry a priority over', submit: 'Carry over' },
  fields: ofPriority,

  async run({ priority }, context) {
    mustBeAPriority(priority);
    const { store } = context;
    const next = await planAfter(priority, context);
    const there = await store.priorities.carriedFrom(next.id, priority.id);
    if (there)
      throw new UserError(
        `${priorityReference(priority)} was carried over already: it is ${priorityReference(there)} in the work plan for ${formatYear(next.year)}.`,
      );
    const carried = await carry(priority, next, context);
    await store.messages.refresh(next.id);
    const told = toldOf(
      `${priorityReference(priority)} is carried over into ${formatYear(next.year)} as ${priorityReference(carried)} ${carried.title}`,
      carried.id,
    );
    return amending(told, carried, context);
  },
});

export const carryMilestone = defineCommand({
  name: 'milestone.carry',
  summary: 'Carry an open milestone over into the work plan of the next year, and its priority with it',
  usage: 'milestone carry <milestone> [to <due>]',
  examples: ['milestone carry W1.2', 'milestone carry W1.2 to 30 June 2028'],
  needs: 'convene',
  form: { title: 'Carry a milestone over', submit: 'Carry over' },
  fields: ofMilestone,

  async run({ milestone, due: given }, context) {
    mustBeOpen(milestone);
    mustBeAPriority(milestone.priority);
    const { store, caller, today } = context;
    const next = await planAfter(milestone.priority, context);
    const due = given ?? dueIn(next, milestone);
    mustBeAhead(due, today, 'due');
    const priority =
      (await store.priorities.carriedFrom(next.id, milestone.priorityId)) ??
      (await carry(milestone.priority, next, context));
    const because = `it was carried over from ${referenceOf(milestone)}`;
    const after = await store.milestones.carry(milestone, { priority, to: due, because, byId: caller.id });
    await replan(after, context);
    await store.messages.refresh(milestone.priority.planId);
    const told = toldOf(
      `${referenceOf(milestone)} is carried over into ${formatYear(next.year)} as ${referenceOf(after)} ${after.title}, due on ${formatDay(due)}.`,
      after.id,
    );
    return amending(
      {
        ...told,
        buttons: [
          ...told.buttons,
          {
            label: 'Move',
            command: 'milestone.move',
            args: { milestone: referenceOf(after), network: after.networkId },
            opens: 'form',
          },
        ],
      },
      priority,
      context,
    );
  },
});

/** The plan of the year after that of this priority's; refused, with the way to make it, if there is none. */
async function planAfter({ planId }: Priority, context: NetworkContext): Promise<Plan> {
  const plan = await context.store.plans.get(planId);
  if (!plan) throw new Error(`there is no plan ${planId}`);
  const [next] = await plansMeant(plan.year + 1, context);
  return next;
}

/** A milestone keeps its date if that is in the next year; otherwise it is due by the end of that year's first quarter. */
function dueIn({ year }: Plan, { due }: Milestone): Day {
  const { first } = daysOf(year);
  return due >= first ? due : workingDayBy(addMonths(first, 3));
}

/** Puts a priority that goes on from another into the next plan, with all that it says. */
async function carry(
  { networkId, title, domain, leadId, level, horizon, ...said }: Priority,
  { id: planId }: Plan,
  { store, caller }: NetworkContext<Store>,
): Promise<Priority> {
  const { indicator, reducesInequality, inequalityHow, forPatients, money, alignedWith } = said;
  return store.priorities.add({
    ...{ networkId, planId, title, domain, leadId, level, horizon, carriedFromId: said.id },
    ...{ indicator, reducesInequality, inequalityHow, forPatients, money, alignedWith },
    number: await store.networks.nextNumber(networkId, 'priority'),
    createdById: caller.id,
  });
}
