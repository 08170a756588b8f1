import type { Priority } from '../../storage/plan/priorities.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional } from '../field.ts';
import { accountHere } from '../fields/account-here.ts';
import { refreshHandover } from '../parts/refresh-handover.ts';
import type { Form, Message, View } from '../view.ts';
import { amending, toldOf } from './change-milestone.ts';
import { sayDomain } from './domains.ts';
import { allParticulars, choicesInWords, particularFields, particularsInForm } from './particulars.ts';
import { domainField, leadField, priorityField, priorityTitleField } from './plan-fields.ts';
import { mustBeAPriority, refreshPriority } from './priority.ts';
import { sayPriorityChanges } from './priority-changes.ts';
import { priorityReference } from './priority-reference.ts';
import { scopeWarnings } from './scope-warnings.ts';

const fields = {
  priority: priorityField,
  title: optional(priorityTitleField),
  domain: optional(domainField),
  lead: optional(leadField),
  ...particularFields,
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.priority.edit': typeof fields;
  }
}

export const editPriority = defineCommand({
  name: 'plan.priority.edit',
  summary:
    'Change what a priority says: its domain, its lead, its money, what it means for patients and more',
  usage:
    'plan priority edit <priority> [domain <domain>] [lead <lead>] [money <money>] [--title <title>] [--level <level>] [--horizon <horizon>] [--indicator <indicator>] [--for-patients <forPatients>] [--reduces-inequality <reducesInequality>] [--inequality-how <inequalityHow>] [--aligned-with <alignedWith>]',
  examples: ['plan priority edit W1', 'plan priority edit W1 money £120,000 a year'],
  needs: 'convene',
  form: { title: 'Change a priority', submit: 'Save' },
  fields,

  async run({ priority, seen, ...entered }, context): Promise<View> {
    mustBeAPriority(priority);
    const { title, domain, lead, ...particulars } = entered;
    if (Object.values(entered).every((each) => each === undefined)) return formWith(priority, context);
    if (isChangedSince(seen, priority)) {
      const inForm = { title, domain, lead: lead && accountHere(lead, context) };
      const again = await late(priority, { ...inForm, ...particularsInForm(particulars) }, context);
      if (again) return again;
    }
    const said = { title, domain: domain === undefined ? undefined : Number(domain), ...particulars };
    const change = {
      // A form shows all that the priority says, so what is empty in it was taken out. A typed line says what it changes.
      ...(seen === undefined
        ? given(said)
        : { ...given(said), domain: said.domain ?? null, ...allParticulars(said) }),
      leadId: lead?.id ?? priority.leadId,
    };
    const after = await context.store.priorities.update(priority, change);
    await refreshPriority(after, context);
    const { leadId } = priority;
    if (leadId && leadId !== after.leadId)
      await refreshHandover({ ...priority, ownerId: leadId }, context.store);
    const people = await context.store.people.shown([leadId, after.leadId]);
    const facts = sayPriorityChanges(priority, after, people);
    const told = toldOf(`${priorityReference(after)} was changed.`, after.id);
    const warnings = await scopeWarnings(after, { isNew: false }, context.store);
    const answer: Message = {
      ...told,
      blocks: [...(facts.length > 0 ? [{ type: 'facts', facts } as const] : []), ...warnings],
    };
    return amending(answer, after, context);
  },
});

/** What of this was given. */
const given = (said: { [Name in keyof Priority]?: Priority[Name] | undefined }): Partial<Priority> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

/** The form with both what was entered and what the priority says by now, where these differ. */
async function late(
  priority: Priority,
  entered: Record<string, unknown>,
  context: NetworkContext,
): Promise<Form | undefined> {
  const people = await context.store.people.shown([priority.leadId]);
  return withBoth(await formWith(priority, context), entered, {
    ...(priority.leadId && { lead: nameOf(people.get(priority.leadId)) }),
    ...(priority.domain && { domain: sayDomain(priority.domain) }),
    ...choicesInWords(priority),
  });
}

/** The form with what the priority says now. A lead without an account on this platform is left out, and stays. */
async function formWith(priority: Priority, { store, place }: NetworkContext): Promise<Form> {
  const lead = (await store.people.shown([priority.leadId])).get(priority.leadId ?? '');
  const form = formFor(editPriority, {
    given: {
      priority: priorityReference(priority),
      network: priority.networkId,
      seen: String(seenOf(priority)),
    },
    entered: {
      title: priority.title,
      domain: priority.domain?.toString(),
      lead: lead && accountHere(lead, { place }),
      ...particularsInForm(priority),
    },
    faults: {},
  });
  return { ...form, fields: form.fields.map((field) => ({ ...field, required: field.name === 'title' })) };
}
