import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withoutMarks } from '../../commands/invocation.ts';
import { type Form, plainText, type ShownButton } from '../../commands/view.ts';
import { opaqueId } from '../payload.ts';
import { splitChosen } from './chosen.ts';
import { FormShape } from './form-shape.ts';

/** The data of a button or a form, under one property of ours, so that it cannot collide with a card's inputs. */
const PressShape = z.object({
  command: z.string(),
  args: z.record(z.string(), z.unknown()).default({}),
  /** The key of the card that the button is on. */
  key: z.string().exactOptional(),
  /** The form that the button opens, or that was submitted. */
  form: FormShape.exactOptional(),
  /** The id of one showing of a form in a dialog: an idempotency key for its submit. */
  showing: opaqueId.exactOptional(),
  /** The message that offered that form. */
  offer: opaqueId.exactOptional(),
});

export type CardPress = z.infer<typeof PressShape>;

const Data = z.object({ convenor: PressShape });

/** Parses a press; undefined if it is none of ours, or in an outdated format. */
export const readPress = (data: unknown): CardPress | undefined => Data.safeParse(data).data?.convenor;

/** The key of the buttons on a person's home, which is drawn again after each. */
export const HOME_KEY = 'home';

export const pressData = ({ command, args }: ShownButton, key?: string) => ({
  convenor: { command, args, ...(key !== undefined && { key }) },
});

/** The data of a form's button or submit, with the form itself. `key` is that of the card whose button opened the form. */
export const formData = (form: Form<ShownButton>, key?: string) => ({
  convenor: {
    ...pressData(form.submit, key).convenor,
    form: { ...form, ...(form.intro !== undefined && { intro: plainText(form.intro) }) },
  },
});

/** Where a form was opened from: a card, by its key, or the message that offered the form. */
export interface OpenedFrom {
  key?: string | undefined;
  offer?: string | undefined;
}

/** The data of a form shown in a dialog, with a new showing id each time. */
export const shownFormData = (form: Form<ShownButton>, { key, offer }: OpenedFrom) => ({
  convenor: {
    ...formData(form, key).convenor,
    showing: randomUUID(),
    ...(offer !== undefined && { offer }),
  },
});

/** The values entered, by field, in the fields' shapes. Empty inputs are left out. */
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

/** The form with the values entered, and without errors. */
export function withEntries(form: Form<ShownButton>, entries: Record<string, unknown>): Form<ShownButton> {
  const fields = form.fields.map(({ value: _, error: __, ...field }) => ({
    ...field,
    ...(field.name in entries && { value: entries[field.name] }),
  }));
  return { ...form, fields };
}
