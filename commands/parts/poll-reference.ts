import type { Poll } from '../../storage/polls/polls.ts';
import { shortReference } from '../fields/reference.ts';

/** A poll's reference, such as "P12". */
export const pollReference = shortReference('P');

/** The arguments by which a button names its poll, in the network for which it is read. */
export const argsOf = (poll: Poll) => ({
  poll: pollReference(poll),
  network: poll.seenIn ?? poll.networkId,
});
