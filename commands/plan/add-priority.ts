import type { Person } from '../../storage/people/people.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import { listed } from '../cards/listed.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatYear } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { amending, toldOf } from './change-milestone.ts';
import { allParticulars, particularFields } from './particulars.ts';
import { domainField, leadField, plansMeant, priorityTitleField } from './plan-fields.ts';
import { priorityReference } from './priority-reference.ts';
import { scopeWarnings } from './scope-warnings.ts';

const fields = {
  title: priorityTitleField,
  domain: optional(domainField),
  lead: optional(leadField),
  ...particularFields,
  year: optional(yearField),
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.priority.add': typeof fields;
  }
}

export const addPriority = defineCommand({
  name: 'plan.priority.add',
  summary: 'Put a priority into the work plan',
  usage: 'plan priority add <title> [domain <domain>] [lead <lead>] [--year <year>]',
  examples: ['plan priority add "Minor ailments in every locality" domain 3 lead @ann'],
  needs: 'convene',
  form: { title: 'New priority', submit: 'Add' },
  fields,

  async run({ title, domain, lead, year, ...particulars }, context) {
    const { store, network, caller } = context;
    const [plan, ...others] = await plansMeant(year, context);
    if (others.length > 0) {
      const plans = [plan, ...others];
      // What is long goes into no button: the form asks for the year, with all that was entered.
      if (Object.values(particulars).some((each) => each !== undefined)) throw whichYear(plans);
      return whichOf(plans, { title, domain, lead }, context);
    }
    const priority = await store.priorities.add({
      networkId: network.id,
      planId: plan.id,
      number: await store.networks.nextNumber(network.id, 'priority'),
      title,
      domain: domain === undefined ? null : Number(domain),
      leadId: lead?.id ?? null,
      ...allParticulars(particulars),
      createdById: caller.id,
    });
    await store.messages.refresh(plan.id);
    const reference = priorityReference(priority);
    const told = toldOf(`In the work plan for ${formatYear(plan.year)}: ${reference} ${title}`, priority.id);
    const warnings = await scopeWarnings(priority, { isNew: true }, store);
    return amending({ ...told, blocks: warnings }, priority, context);
  },
});

const whichYear = (plans: Plan[]): UserError =>
  new UserError(
    `Which plan is it for: ${listed(
      plans.map(({ year }) => formatYear(year)),
      'or',
    )}?`,
    { field: 'year' },
  );

/** Asks which plan the priority is for; each button adds it to one. */
const whichOf = (
  plans: Plan[],
  { lead, ...entered }: { title: string; domain: string | undefined; lead: Person | undefined },
  { network, place }: NetworkContext,
): Message => {
  const here = lead?.accounts.find(
    ({ platform, tenant }) => platform === place.platform && tenant === place.tenant,
  );
  const leader = lead && { lead: here?.userId ?? `@${lead.name}` };
  return message(
    'Which plan is it for?',
    [`${network.name} has more than one that has not ended. You can say it with --year.`],
    plans.map(({ year }) => ({
      label: formatYear(year),
      command: 'plan.priority.add',
      args: { ...entered, ...leader, year: formatYear(year), network: network.id },
    })),
  );
};
