import { type Fields, isEmpty } from '../field.ts';
import { MOST_OFFERED } from '../fields/reference.ts';
import type { Choice, Form, FormField } from '../view.ts';

/**
 * Turns the form's questions for a record into lists of the records that may be meant, if there are not too
 * many. Leaves out what is asked only where there are any.
 */
export async function offerRecords<C>(form: Form, fields: Fields<C>, context: C): Promise<Form> {
  const asked: FormField[] = [];
  for (const question of form.fields) {
    const field = fields[question.name];
    const choices = await offeredBy(field, context);
    if (field?.onlyIfOffered && choices.length === 0 && isEmpty(question.value)) continue;
    asked.push(
      isAmong(choices, question) ? { ...withoutHint(question), input: 'choice', choices } : question,
    );
  }
  return { ...form, fields: asked };
}

/** The form with what the records that its button names say of its other questions. */
export async function completed<C>(
  asked: Form,
  fields: Fields<C>,
  parsed: Record<string, unknown>,
  context: C,
): Promise<Form> {
  let form = asked;
  for (const name in asked.submit.args)
    form = (await fields[name]?.completes?.(form, parsed[name], context)) ?? form;
  return form;
}

const offeredBy = async <C>(field: Fields<C>[string] | undefined, context: C): Promise<Choice[]> =>
  (await field?.offers?.(context)) ?? [];

/**
 * Whether the question can be a list: there are some choices but not too many, the question has no error, and
 * its current value is one of them.
 */
const isAmong = (choices: Choice[], { value, error }: FormField): boolean =>
  choices.length > 0 &&
  choices.length <= MOST_OFFERED &&
  error === undefined &&
  (value === undefined || choices.some((choice) => choice.value === value));

const withoutHint = ({ hint: _, ...question }: FormField): FormField => question;
