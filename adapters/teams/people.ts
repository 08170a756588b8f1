import type { Invocation } from '../../commands/invocation.ts';
import type { OfferPeople } from '../../commands/offer-people.ts';
import type { Choice, Form, FormField, ShownButton } from '../../commands/view.ts';

/**
 * The form with its people as the people picker takes them: ids in the directory, with names. A typed person may be "me",
 * an alias from a mention, or a name that was not found; the last is left empty. Who is in no directory here has the name that
 * their network knows.
 */
export async function withPeople<B extends ShownButton>(
  form: Form<B>,
  { caller, lookUp }: Pick<Invocation, 'caller' | 'lookUp'>,
  offerPeople: OfferPeople,
): Promise<Form<B>> {
  const here = async (named: string): Promise<Choice[]> => {
    const profile = await lookUp({ ...caller, id: named === 'me' ? caller.id : named }).catch(
      () => undefined,
    );
    return profile ? [{ value: profile.userId, label: profile.name }] : [];
  };
  const known = async (named: unknown, { among, choices = [] }: FormField): Promise<Choice[]> => {
    if (typeof named !== 'string' || named === '' || named.startsWith('@')) return [];
    const isChosen = ({ value }: Choice): boolean => value === named;
    if (among === undefined) return here(named);
    if (choices.some(isChosen)) return choices.filter(isChosen);
    const offered = (await offerPeople({ caller, network: among, words: '' })).filter(isChosen);
    return offered.length > 0 ? offered : here(named);
  };
  const settle = async (field: FormField): Promise<FormField> => {
    const { value, choices: _, ...empty } = field;
    if (value === undefined || (field.input !== 'person' && field.input !== 'people')) return field;
    const named = Array.isArray(value) ? value : [value];
    const choices = (await Promise.all(named.map((each) => known(each, field)))).flat();
    const ids = choices.map((choice) => choice.value);
    return ids.length === 0 ? empty : { ...empty, value: Array.isArray(value) ? ids : ids[0], choices };
  };
  return { ...form, fields: await Promise.all(form.fields.map(settle)) };
}
