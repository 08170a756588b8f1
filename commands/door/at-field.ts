import type { Command } from '../command.ts';
import { UnknownReference } from '../fields/reference.ts';
import { UserError } from '../user-error.ts';

/**
 * One error for everything that is wrong, each part at its field. It has the buttons that put the first one
 * right.
 */
export function atFields(
  faults: Record<string, UserError>,
  command: Command,
  raw: Record<string, unknown>,
): UserError | undefined {
  const [first, ...others] = Object.entries(faults);
  if (!first) return undefined;
  const [field, error] = first;
  const { message, buttons } = atField(error, field, command, raw);
  const besides = Object.fromEntries(others.map(([name, other]) => [name, other.message]));
  return new UserError(message, { field, buttons, besides });
}

/**
 * The error at its field. An unknown reference gets buttons that try the nearest ones; private values are in
 * no button.
 */
export function atField(
  error: UserError,
  field: string,
  command: Command,
  raw: Record<string, unknown>,
): UserError {
  const nearest = error instanceof UnknownReference ? error.nearest : [];
  const said = Object.entries(raw).filter(([name]) => !command.fields[name]?.isDiscreet);
  const buttons = nearest.map((value) => ({
    label: value,
    ...command.press({ ...Object.fromEntries(said), [field]: value }),
  }));
  return new UserError(error.message, { field, buttons: [...buttons, ...error.buttons] });
}
