import type { Fields } from '../field.ts';
import { MOST_OFFERED } from '../fields/reference.ts';
import type { Choice, Form, FormField } from '../view.ts';

/** The form, whose questions for a record list those that it may be. */
export async function offerRecords<C>(form: Form, fields: Fields<C>, context: C): Promise<Form> {
  const asked: FormField[] = [];
  for (const question of form.fields) {
    const choices = await offeredBy(fields[question.name], context);
    asked.push(
      isAmong(choices, question) ? { ...withoutHint(question), input: 'choice', choices } : question,
    );
  }
  return { ...form, fields: asked };
}

const offeredBy = async <C>(field: Fields<C>[string] | undefined, context: C): Promise<Choice[]> =>
  (await field?.offers?.(context)) ?? [];

/** Whether there are some, not too many, and what stands in the question already is one of them. */
const isAmong = (choices: Choice[], { value, error }: FormField): boolean =>
  choices.length > 0 &&
  choices.length <= MOST_OFFERED &&
  error === undefined &&
  (value === undefined || choices.some((choice) => choice.value === value));

const withoutHint = ({ hint: _, ...question }: FormField): FormField => question;
