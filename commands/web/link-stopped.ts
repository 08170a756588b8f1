import { UserError } from '../user-error.ts';

/** Whoever was given the link that is followed has stopped it since. */
export class LinkStopped extends UserError {
  override name = 'LinkStopped';

  constructor() {
    super('This link was stopped.');
  }
}

/** What is followed shows nothing any more: the account is gone, or the place in which the link was given. */
export const leadsNowhere = (): UserError => new UserError('This link leads nowhere any more.');
