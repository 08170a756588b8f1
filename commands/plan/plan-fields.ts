import type { Plan } from '../../storage/plan/plans.ts';
import { MAKING } from '../../storage/plan/priorities.ts';
import type { NetworkContext } from '../context.ts';
import { formatYear, type Year, yearOf } from '../dates/financial-year.ts';
import { type FieldReading, whereOffered } from '../field.ts';
import { choice, day, person, reason, writing } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { UserError } from '../user-error.ts';
import { DOMAINS } from './domains.ts';
import { priorityReference } from './priority-reference.ts';

export const priorityField = offering(
  referenceField('priority', 'Priority', priorityReference, ({ store }) => store.priorities),
  priorityReference,
  ({ title }) => title,
  ({ store, network, today }, { take }) => store.priorities.since(network.id, yearOf(today), take),
);
/** A priority to which something can count: any but the making of the plan. */
export const countedField: typeof priorityField = {
  ...priorityField,
  async resolve(number: number, context: NetworkContext) {
    const priority = await priorityField.resolve(number, context);
    if (priority.number !== MAKING) return priority;
    throw new UserError(
      'W0 is the making of the plan, to which nothing counts. Name one of its priorities.',
      {
        field: 'priority',
      },
    );
  },
};

/**
 * The priority to which a record counts. A form asks for it only where there are any. Typed it needs its letter, as a text may
 * well say "for 12".
 */
export const countedForField = whereOffered({
  ...countedField,
  label: 'For which priority',
  parse(raw: unknown, reading: FieldReading) {
    if (/^\s*\d/.test(String(raw))) throw new UserError('Write a priority with its letter, like W12.');
    return countedField.parse(raw, reading);
  },
});
export const priorityTitleField = writing('What is to be brought about', { max: 200 });
export const leadField = introduced(person('Lead'), {
  lead: { usual: ['lead is', 'led by', 'lead by', 'leader'] },
});
export const milestoneTitleField = writing('What is to be reached', { max: 200 });
export const ownerField = person('Owner');
export const dueField = day('Due', 'For example: 30 June 2027');
export const becauseField = reason();

/** A domain of the Outcomes Framework by its number, which the form shows with its words. */
export const domainField = introduced(
  choice('Outcomes Framework domain', {
    1: `1 ${DOMAINS[1]}`,
    2: `2 ${DOMAINS[2]}`,
    3: `3 ${DOMAINS[3]}`,
    4: `4 ${DOMAINS[4]}`,
    5: `5 ${DOMAINS[5]}`,
  }),
  { domain: { usual: ['in domain', 'under domain', 'for domain', 'of domain'] } },
);

/** The plan of a year. Without a year, it is the current plan or, if there is none, the next one. */
export async function planOf(year: Year | undefined, context: NetworkContext): Promise<Plan> {
  const [plan] = await plansMeant(year, context);
  return plan;
}

/** The plan of a year. Without a year, all plans that have not ended, earliest first. Throws if there is none. */
export async function plansMeant(
  year: Year | undefined,
  { store, network, today }: NetworkContext,
): Promise<[Plan, ...Plan[]]> {
  const current = yearOf(today);
  const [first, ...others] =
    year === undefined
      ? await store.plans.since(network.id, current)
      : [await store.plans.ofYear(network.id, year)].filter((plan) => plan !== null);
  if (first) return [first, ...others];
  const none =
    year === undefined
      ? `${network.name} has no work plan for this year or the next.`
      : `${network.name} has no work plan for ${formatYear(year)}.`;
  throw new UserError(`${none} Begin with: plan create ${formatYear(year ?? current + 1)}`, {
    field: 'year',
    buttons: [{ label: 'Make a plan', command: 'plan.create', args: { network: network.id }, opens: 'form' }],
  });
}
