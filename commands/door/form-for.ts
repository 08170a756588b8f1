import type { Command } from '../command.ts';
import { Doubt, type Field, type FieldReading, isEmpty } from '../field.ts';
import type { Place } from '../invocation.ts';
import type { CommandName, Press } from '../press.ts';
import { UserError } from '../user-error.ts';
import type { Form, FormField } from '../view.ts';

/** A command's parsed arguments, and the errors of the others by field. */
export interface Checked {
  parsed: Record<string, unknown>;
  faults: Record<string, UserError>;
  /** Required fields that were left empty. */
  missing: string[];
}

/** Parses each of a command's arguments separately, so that all errors are found at once. */
export function checkArguments(
  { fields }: { fields: Record<string, Pick<Field<unknown>, 'required' | 'parse'>> },
  raw: Record<string, unknown>,
  reading: FieldReading,
): Checked {
  const checked: Checked = { parsed: {}, faults: {}, missing: [] };
  for (const name in fields) {
    const field = fields[name];
    if (isEmpty(raw[name])) {
      if (field?.required) checked.missing.push(name);
      continue;
    }
    try {
      checked.parsed[name] = field?.parse(raw[name], reading);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      checked.faults[name] = error;
    }
  }
  return checked;
}

/** The entries; those that parse are converted into the form's values. */
export function understood(
  { fields }: Command,
  raw: Record<string, unknown>,
  parsed: Record<string, unknown>,
  reading: FieldReading,
): Record<string, unknown> {
  const inForm = (name: string, entered: unknown) =>
    name in parsed && fields[name]?.inForm ? fields[name].inForm(parsed[name], reading) : entered;
  return Object.fromEntries(Object.entries(raw).map(([name, entered]) => [name, inForm(name, entered)]));
}

/**
 * The form that asks for a command's arguments. `given` are fixed and not asked for; `entered` are shown in the fields, with
 * their errors.
 */
export function formFor<N extends CommandName>(
  command: Command<N>,
  {
    given,
    entered,
    faults,
    place,
  }: {
    given: Press<N>['args'];
    entered: Record<string, unknown>;
    faults: Record<string, UserError>;
    place?: Place | undefined;
  },
): Form {
  const submit: Press = command.press(given);
  const asked = Object.entries<Field<unknown>>(command.fields).filter(
    ([name, field]) =>
      !(name in given || field.unasked || (field.isRare && isEmpty(entered[name]) && !faults[name])),
  );
  return {
    kind: 'form',
    title: command.form.title,
    submit: { label: command.form.submit, ...submit },
    fields: asked.map(([name, field]): FormField => {
      const { label, input, required, hint, choices } = field;
      const fault = faults[name];
      const value = fault instanceof Doubt ? fault.guess : (entered[name] ?? field.proposes?.(place));
      return {
        name,
        label,
        input,
        required,
        ...(hint !== undefined && { hint }),
        ...(choices && { choices }),
        ...(isEmpty(value) ? {} : { value }),
        ...(fault && { error: fault.message }),
      };
    }),
  };
}
