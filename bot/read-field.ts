import type { Field } from '../commands/field.ts';
import { UserError } from '../commands/user-error.ts';
import { SetupError } from '../storage/database/setup-error.ts';

/** Reads what an administrator typed as a command's field would; throws SetupError where that says what is wrong. */
export function readField(field: Field<string, string>, typed: string): string {
  try {
    return field.parse(typed, { now: new Date(0), zone: 'UTC' });
  } catch (error) {
    throw toSetupError(error);
  }
}

/** What is wrong for a person in a chat is as wrong on the command line. */
export const toSetupError = (error: unknown): unknown =>
  error instanceof UserError ? new SetupError(error.message, 'Nothing was changed.') : error;
