import type { RequestContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/** Refuses to show what is for the caller alone where others would read it: in a channel, Teams shows answers to all. */
export function mustBeOnlyTheCaller({ place }: RequestContext): void {
  if (place.kind === 'channel' && place.platform === 'teams') {
    throw new UserError(
      'Everyone in this channel would see the answer, and it is for you alone. Write the same to me in a chat of our own.',
    );
  }
}
