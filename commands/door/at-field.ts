import type { Command } from '../command.ts';
import { UnknownReference } from '../fields/reference.ts';
import { UserError } from '../user-error.ts';

/**
 * The error at its field. An unknown reference gets buttons that try the nearest ones; private values are in no button.
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
