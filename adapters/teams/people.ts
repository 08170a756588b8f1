import type { Invocation } from '../../commands/invocation.ts';
import type { Form, FormField } from '../../commands/view.ts';

/**
 * The form with its people as the people picker takes them: by their ids in the directory, with their names. What was
 * typed may be "me", an alias from a mention, or a name that nobody could be found for; that last is left empty.
 */
export async function withPeople(form: Form, { caller, lookUp }: Invocation): Promise<Form> {
  const settle = async (field: FormField): Promise<FormField> => {
    if (field.input !== 'person' || typeof field.value !== 'string' || field.choices) return field;
    const { value, ...empty } = field;
    if (value.startsWith('@')) return empty;
    const id = value === 'me' ? caller.id : value;
    const profile = await lookUp({ ...caller, id }).catch(() => undefined);
    if (!profile) return empty;
    return { ...field, value: profile.userId, choices: [{ value: profile.userId, label: profile.name }] };
  };
  return { ...form, fields: await Promise.all(form.fields.map(settle)) };
}
