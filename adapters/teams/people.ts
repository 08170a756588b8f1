import type { Invocation } from '../../commands/invocation.ts';
import type { Choice, Form, FormField, ShownButton } from '../../commands/view.ts';

/**
 * The form with its people as the people picker takes them: ids in the directory, with names. A typed person may be "me",
 * an alias from a mention, or a name that was not found; the last is left empty.
 */
export async function withPeople<B extends ShownButton>(
  form: Form<B>,
  { caller, lookUp }: Invocation,
): Promise<Form<B>> {
  const known = async (named: unknown): Promise<Choice[]> => {
    if (typeof named !== 'string' || named === '' || named.startsWith('@')) return [];
    const profile = await lookUp({ ...caller, id: named === 'me' ? caller.id : named }).catch(
      () => undefined,
    );
    return profile ? [{ value: profile.userId, label: profile.name }] : [];
  };
  const settle = async (field: FormField): Promise<FormField> => {
    const { value, choices: _, ...empty } = field;
    if (value === undefined || (field.input !== 'person' && field.input !== 'people')) return field;
    const named = Array.isArray(value) ? value : [value];
    const choices = (await Promise.all(named.map(known))).flat();
    const ids = choices.map((choice) => choice.value);
    return ids.length === 0 ? empty : { ...empty, value: Array.isArray(value) ? ids : ids[0], choices };
  };
  return { ...form, fields: await Promise.all(form.fields.map(settle)) };
}
