import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { referenceTo } from '../reference.ts';
import { toldOf } from './change-milestone.ts';
import { domainField, leadField, planOf, priorityTitleField, yearField } from './plan-fields.ts';
import { formatYear } from './year.ts';

export const addPriority = defineCommand({
  name: 'plan.priority.add',
  summary: 'Put a priority into the work plan',
  usage: 'plan priority add <title> [domain <domain>] [lead <lead>] [--year <year>]',
  examples: ['plan priority add "Minor ailments in every locality" domain 3 lead @ann'],
  needs: 'convene',
  form: { title: 'New priority', submit: 'Add' },
  fields: {
    title: priorityTitleField,
    domain: optional(domainField),
    lead: optional(leadField),
    year: optional(yearField),
  },

  async run({ title, domain, lead, year }, context) {
    const { store, network, caller } = context;
    const plan = await planOf(year, context);
    const priority = await store.priorities.add({
      networkId: network.id,
      planId: plan.id,
      number: await store.networks.nextNumber(network.id, 'priority'),
      title,
      domain: domain === undefined ? null : Number(domain),
      leadId: lead?.id ?? null,
      createdById: caller.id,
    });
    await store.messages.refresh(plan.id);
    const reference = referenceTo('priority', priority);
    return toldOf(`In the work plan for ${formatYear(plan.year)}: ${reference} ${title}`, priority.id);
  },
});
