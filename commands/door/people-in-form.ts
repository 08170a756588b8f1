import type { RequestContext } from '../context.ts';
import type { Field } from '../field.ts';
import { accountHere } from '../fields/account-here.ts';
import { calledAmong } from '../fields/called.ts';
import { personArg } from '../fields/person-fields.ts';
import type { Choice, Form, FormField } from '../view.ts';

/**
 * The form whose people are named as pickers name them: a typed name that only one member has becomes their account here, or
 * their person where they have none. Pickers would show any other name as nobody. Where some of the network are on the other
 * platform alone, the questions for its people say so, as the platform's own picker does not know those.
 */
export async function withAccounts(
  form: Form,
  fields: Readonly<Record<string, Pick<Field<unknown>, 'isOfNetwork'>>>,
  context: RequestContext,
): Promise<Form> {
  if (!context.network) return form;
  const named = await namedAsPicked(form, context);
  const mayBeElsewhere = (field: FormField) => isPeople(field) && fields[field.name]?.isOfNetwork === true;
  if (!named.fields.some(mayBeElsewhere)) return named;
  if (!(await context.store.people.isAnyElsewhere(context.network.id, context.place))) return named;
  const asked = await Promise.all(
    named.fields.map((field) => (mayBeElsewhere(field) ? offeringAll(field, context) : field)),
  );
  return { ...named, fields: asked };
}

/** A question that offers the network's people. One that names somebody unknown stays the platform's, which knows them. */
async function offeringAll(field: FormField, context: RequestContext): Promise<FormField> {
  const among = context.network?.id;
  const values = valuesOf(field).filter((each) => typeof each === 'string' && !isName(each)) as string[];
  const choices = await chosenIn(values, context);
  if (among === undefined || choices.length < values.length) return field;
  const [first] = choices;
  const value = Array.isArray(field.value) ? choices.map((each) => each.value) : first?.value;
  const { value: _, ...empty } = field;
  return { ...empty, among, ...(first && { value, choices }) };
}

/** Those who are chosen already, as the list has them. */
async function chosenIn(values: string[], { store, place }: RequestContext): Promise<Choice[]> {
  const { platform, tenant } = place;
  const accounts = await store.people.known(values.map((id) => ({ platform, tenant, id })));
  const people = await store.people.shown(values.map((each) => personIdIn(each) ?? null));
  return values.flatMap((value) => {
    const person = people.get(personIdIn(value) ?? '');
    if (person) return [{ value, label: person.name }];
    const account = accounts.find(({ userId, alias }) => userId === value || alias === value);
    return account ? [{ value: account.userId, label: account.name }] : [];
  });
}

async function namedAsPicked(form: Form, context: RequestContext): Promise<Form> {
  const { network, store } = context;
  const values = form.fields.flatMap(valuesOf);
  if (!network || !values.some((each) => isName(each) || personIdIn(each) !== undefined)) return form;
  const called = values.some(isName) ? calledAmong(await store.people.namesIn(network.id)) : undefined;
  const meant = (named: unknown): string | undefined => {
    if (!isName(named)) return personIdIn(named);
    const [only, ...others] = called?.(named.slice(1)).people ?? [];
    return others.length === 0 ? only?.id : undefined;
  };
  const people = await store.people.shown(values.map((each) => meant(each) ?? null));
  const settle = (named: unknown): unknown => {
    const person = people.get(meant(named) ?? '');
    return person ? (accountHere(person, context) ?? personArg(person.id)) : named;
  };
  return {
    ...form,
    fields: form.fields.map((field) => {
      if (valuesOf(field).every((each) => each === undefined)) return field;
      return { ...field, value: Array.isArray(field.value) ? field.value.map(settle) : settle(field.value) };
    }),
  };
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.startsWith('@');

const personIdIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^person:([0-9a-f-]{36})$/.exec(value)?.[1] : undefined;

const isPeople = ({ input }: FormField): boolean => input === 'person' || input === 'people';

const valuesOf = (field: FormField): unknown[] =>
  isPeople(field) && field.value !== undefined ? [field.value].flat() : [];
