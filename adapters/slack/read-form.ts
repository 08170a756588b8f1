import { withoutMarks } from '../../commands/invocation.ts';
import { readEmoji } from './emoji.ts';
import type { EnteredInput, SubmissionPayload } from './payload.ts';

/** The values entered, by field, in the shapes that `FormField` names. Empty inputs are left out. */
export function readForm({ state }: Pick<SubmissionPayload['view'], 'state'>): Record<string, unknown> {
  const entered: Record<string, unknown> = {};
  for (const [blockId, inputs] of Object.entries(state.values)) {
    const [value] = Object.values(inputs).map(toEntry);
    if (value === undefined) continue;
    const [, name, part] = /^(.*):(date|time)$/s.exec(blockId) ?? [];
    if (name === undefined || part === undefined) entered[blockId] = value;
    else entered[name] = { date: '', time: '', ...asObject(entered[name]), [part]: value };
  }
  return entered;
}

const toEntry = (input: EnteredInput): string | string[] | undefined =>
  input.selected_option?.value ??
  anyOf(input.selected_options?.map(({ value }) => value)) ??
  anyOf(input.selected_users) ??
  input.selected_user ??
  input.selected_date ??
  input.selected_time ??
  (input.value ? withoutMarks(readEmoji(input.value)) : undefined);

const anyOf = (values: string[] | null | undefined): string[] | undefined =>
  values?.length ? values : undefined;

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
