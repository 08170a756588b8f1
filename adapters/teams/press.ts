import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withoutMarks } from '../../commands/invocation.ts';
import { type Form, plainText, type ShownButton } from '../../commands/view.ts';
import { opaqueId } from '../payload.ts';
import { splitChosen } from './chosen.ts';
import { FormShape } from './form-shape.ts';

/** What a button or a form carries, under one name of ours, so that no input of a card can run into it. */
const PressShape = z.object({
  command: z.string(),
  args: z.record(z.string(), z.unknown()).default({}),
  /** The living message that the button stands on. */
  key: z.string().exactOptional(),
  /** The form that the button opens, or that was filled in. */
  form: FormShape.exactOptional(),
  /** Of a form in a dialog, the showing it was: however often that is sent, it is one request. */
  showing: opaqueId.exactOptional(),
  /** The message that offered that form. */
  offer: opaqueId.exactOptional(),
});

export type CardPress = z.infer<typeof PressShape>;

const Data = z.object({ convenor: PressShape });

/** What was pressed; undefined where it is nothing of ours, or too old to be understood. */
export const readPress = (data: unknown): CardPress | undefined => Data.safeParse(data).data?.convenor;

export const pressData = ({ command, args }: ShownButton, key?: string) => ({
  convenor: { command, args, ...(key !== undefined && { key }) },
});

/** The same for a form's button or submit, with the form itself. `key`: the living message whose button opened it. */
export const formData = (form: Form<ShownButton>, key?: string) => ({
  convenor: {
    ...pressData(form.submit, key).convenor,
    form: { ...form, ...(form.intro !== undefined && { intro: plainText(form.intro) }) },
  },
});

/** Where a form was opened from: a living message, by its key, or the message that offered the form. */
export interface OpenedFrom {
  key?: string | undefined;
  offer?: string | undefined;
}

/** The same, for a dialog that shows the form once; shown again, it is another showing. */
export const shownFormData = (form: Form<ShownButton>, { key, offer }: OpenedFrom) => ({
  convenor: {
    ...formData(form, key).convenor,
    showing: randomUUID(),
    ...(offer !== undefined && { offer }),
  },
});

/** What was entered, under the fields' names and in their shapes. A question left empty is left out. */
export function readEntries({ fields }: Form<ShownButton>, data: unknown): Record<string, unknown> {
  const { data: inputs } = z.record(z.string(), z.unknown()).safeParse(data);
  const entered = (id: string): string => {
    const value = inputs?.[id];
    return typeof value === 'number'
      ? String(value)
      : typeof value === 'string'
        ? withoutMarks(value).trim()
        : '';
  };
  const entries = fields.flatMap(({ name, input }): [string, unknown][] => {
    if (input === 'choices' || input === 'people') {
      const chosen = splitChosen(String(inputs?.[name] ?? ''));
      return chosen.length === 0 ? [] : [[name, chosen]];
    }
    if (input !== 'instant') return entered(name) === '' ? [] : [[name, entered(name)]];
    const instant = { date: entered(`${name}:date`), time: entered(`${name}:time`) };
    return instant.date === '' && instant.time === '' ? [] : [[name, instant]];
  });
  return Object.fromEntries(entries);
}

/** The form as it was filled in, with nothing wrong in it. */
export function withEntries(form: Form<ShownButton>, entries: Record<string, unknown>): Form<ShownButton> {
  const fields = form.fields.map(({ value: _, error: __, ...field }) => ({
    ...field,
    ...(field.name in entries && { value: entries[field.name] }),
  }));
  return { ...form, fields };
}
