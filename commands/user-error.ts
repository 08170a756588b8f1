import { type Button, type Message, message } from './view.ts';

/**
 * A mistake that the caller can put right: the message says what is wrong and what to do next, and is shown
 * at `field` in a form. `buttons` put it right; `besides` says what else is wrong, by field. Any other error
 * is a bug.
 */
export class UserError extends Error {
  readonly field: string | undefined;
  readonly buttons: Button[];
  readonly besides: Record<string, string>;

  constructor(message: string, { field, buttons = [], besides = {} }: Partial<Mending> = {}) {
    // Errors of callers have no stack: nobody reads it, and collecting it would be the slowest part.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'UserError';
    this.field = field;
    this.buttons = buttons;
    this.besides = besides;
  }
}

type Mending = Pick<UserError, 'field' | 'buttons' | 'besides'>;

/** The error as a message, for when there is no form to show it in. */
export const errorMessage = (error: UserError): Message => message(error.message, [], error.buttons);
