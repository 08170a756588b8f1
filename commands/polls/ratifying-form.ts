import type { Poll } from '../../storage/polls/polls.ts';
import type { NetworkContext } from '../context.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Form } from '../view.ts';
import { methodOf } from './methods/methods.ts';
import { sayFirst } from './two-stages.ts';

/** The form of the vote that ratifies a poll: it says which, and has the question and the method of that, to be changed. */
export async function ratifyingForm(form: Form, number: number, context: NetworkContext): Promise<Form> {
  const first = await context.store.polls.byNumber(context.network.id, number);
  if (!first) return form;
  const before = askedBefore(first);
  return {
    ...form,
    title: `Ratify ${pollReference(first)}`,
    intro: `This vote ratifies ${sayFirst(first)} Please change the question if it now reads differently.`,
    fields: form.fields.map((field) => ({ value: before[field.name], ...field })),
  };
}

/** What the first vote asked. The days of a poll of times are not offered again, as they have gone by. */
function askedBefore(first: Poll): Record<string, string> {
  const { question, method, options } = first;
  const { ownOptions, readOptions } = methodOf(first);
  const isOwn = ownOptions?.join() === options.join();
  return { question, method, ...(!isOwn && !readOptions && { options: options.join('\n') }) };
}
