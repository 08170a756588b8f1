import type { Poll } from '../../storage/polls/polls.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';

/**
 * The error for ballots that were sealed with another key than the present one. `so` completes the sentence
 * with what cannot be done.
 */
export const withoutKey = (poll: Poll, so: string): UserError =>
  new UserError(
    `I no longer have the key with which the ballots of ${pollReference(poll)} were sealed, so ${so}. Please ask your administrator to put back the sealing key that was set when the poll opened, and to start me again. Nothing was changed.`,
  );
