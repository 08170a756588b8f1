import type { Milestone } from '../../storage/plan/milestones.ts';
import { MAKING } from '../../storage/plan/priorities.ts';
import { showCard } from '../cards/card.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDay } from '../dates/dates.ts';
import { formatYear, type Year, yearOf } from '../dates/financial-year.ts';
import { yearField } from '../fields/year-field.ts';
import { UserError } from '../user-error.ts';
import { type Item, message } from '../view.ts';
import { type Making, makingOf } from './making.ts';
import { nudgesFor, referenceOf } from './milestone.ts';
import { planCard } from './plan-view.ts';
import { FINISHED_BY } from './sections.ts';

/** How many years ahead a plan may be made. */
const MOST_YEARS_AHEAD = 2;

const WHEN: Record<Making['when'], string[]> = {
  usual: [],
  inTime: [
    'Some of the usual dates have gone, so its steps are spread over the working days left until the end of February.',
  ],
  late: [
    'It should have been complete by the end of February before it. That has gone, so its steps are spread over the next eight weeks.',
  ],
};

const fields = { year: yearField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.create': typeof fields;
  }
}

export const createPlan = defineCommand({
  name: 'plan.create',
  summary: 'Begin the work plan of a year, with the dates that lead to it',
  usage: 'plan create <year>',
  examples: ['plan create 2028/29'],
  needs: 'convene',
  form: { title: 'New work plan', submit: 'Create' },
  fields,

  async run({ year }, context) {
    const { store, network, caller, today } = context;
    await mustBeWithinReach(year, context);
    const plan = await store.plans.add({ networkId: network.id, year, createdById: caller.id });
    if (!plan) throw madeAlready(year, context);
    const { steps, when } = makingOf(year, today);
    const making = await store.priorities.add({
      ...{ networkId: network.id, planId: plan.id, number: MAKING, title: 'Making the plan' },
      createdById: caller.id,
    });
    const owned = steps.map((step) => ({
      ...step,
      ownerId: caller.id,
      finishes: FINISHED_BY[step.title] ?? [],
    }));
    const milestones = await store.milestones.add(making, caller.id, owned);
    const nudges = milestones.flatMap((milestone) => nudgesFor(milestone, context));
    await showCard(planCard, plan.id, context, nudges);
    return message(
      `The work plan for ${formatYear(year)} is begun.`,
      [
        ...WHEN[when],
        'These steps lead to it. They are yours; give any of them to someone else with milestone give.',
        { type: 'list', items: milestones.map(toItem) },
      ],
      [undoButton(plan.id)],
    );
  },
});

const toItem = (milestone: Milestone): Item => ({
  text: [{ strong: referenceOf(milestone) }, ` ${milestone.title}, by ${formatDay(milestone.due)}`],
});

async function mustBeWithinReach(year: Year, { store, network, today }: NetworkContext): Promise<void> {
  const current = yearOf(today);
  if (year < current) {
    const plans = await store.plans.since(network.id, current);
    const ahead = Array.from({ length: MOST_YEARS_AHEAD }, (_, i) => current + 1 + i);
    const next = ahead.find((each) => plans.every((plan) => plan.year !== each));
    const hint = next === undefined ? '' : ` The next plan to make is that for ${formatYear(next)}.`;
    throw new UserError(`${formatYear(year)} has ended.${hint}`, { field: 'year' });
  }
  if (year > current + MOST_YEARS_AHEAD) {
    throw new UserError(
      `A plan is made at most ${MOST_YEARS_AHEAD} years ahead: for ${formatYear(current + MOST_YEARS_AHEAD)} at the latest.`,
      { field: 'year' },
    );
  }
}

const madeAlready = (year: Year, { network }: NetworkContext): UserError =>
  new UserError(`${network.name} has a work plan for ${formatYear(year)} already.`, {
    field: 'year',
    buttons: [{ label: 'Show', command: 'plan.show', args: { network: network.id, year: formatYear(year) } }],
  });
