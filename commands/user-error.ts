import { type Button, type Message, message } from './view.ts';

/**
 * A mistake the caller can mend: the message says what is wrong and what to do next, and is shown to them at
 * `field` where there is a form. `buttons` are buttons that mend it. Any other error is a bug.
 */
export class UserError extends Error {
  readonly field: string | undefined;
  readonly buttons: Button[];

  constructor(
    message: string,
    { field, buttons = [] }: { field?: string | undefined; buttons?: Button[] } = {},
  ) {
    // Nobody reads where in the code a person's mistake was noticed, and to find that out costs more than to notice it.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'UserError';
    this.field = field;
    this.buttons = buttons;
  }
}

/** The error as something to show where there is no form to show it in. */
export const errorMessage = (error: UserError): Message => message(error.message, [], error.buttons);
