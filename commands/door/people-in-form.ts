import type { RequestContext } from '../context.ts';
import { accountHere } from '../fields/account-here.ts';
import { calledAmong } from '../fields/called.ts';
import type { Form, FormField } from '../view.ts';

/**
 * The form whose people are named as the platform's pickers name them: a typed name that only one member has becomes their
 * account. Pickers would show any other name as nobody.
 */
export async function withAccounts(form: Form, context: RequestContext): Promise<Form> {
  const { network, store } = context;
  if (!network || !form.fields.some(namesAnyone)) return form;
  const called = calledAmong(await store.people.namesIn(network.id));
  const meant = (named: unknown): string | undefined => {
    if (!isName(named)) return undefined;
    const [only, ...others] = called(named.slice(1)).people;
    return others.length === 0 ? only?.id : undefined;
  };
  const people = await store.people.shown(form.fields.flatMap(valuesOf).map((each) => meant(each) ?? null));
  const settle = (named: unknown): unknown => {
    const person = people.get(meant(named) ?? '');
    return (person && accountHere(person, context)) ?? named;
  };
  return {
    ...form,
    fields: form.fields.map((field) => {
      if (!namesAnyone(field)) return field;
      return { ...field, value: Array.isArray(field.value) ? field.value.map(settle) : settle(field.value) };
    }),
  };
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.startsWith('@');

const valuesOf = ({ input, value }: FormField): unknown[] =>
  input === 'person' || input === 'people' ? [value].flat() : [];

const namesAnyone = (field: FormField): boolean => valuesOf(field).some(isName);
