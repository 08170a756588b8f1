import type { Poll } from '../../storage/polls/polls.ts';
import type { NetworkContext } from '../context.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';

const ownPollField = referenceField('poll', 'Poll', pollReference, ({ store }) => store.polls);

/** The same for this network, its own or one of another network that `across` may take or refuse. */
const orAcross = (across: (poll: Poll, context: NetworkContext) => Promise<Poll>): typeof ownPollField => ({
  ...ownPollField,
  async resolve(number, context) {
    const { store, network } = context;
    const own = await store.polls.byNumber(network.id, number);
    if (own) return own;
    const other = await store.polls.byNumberAcross(network.id, number);
    return other ? across(other, context) : ownPollField.resolve(number, context);
  },
});

/** A poll of this network. One of another, which asks its members together with others, is settled there. */
export const pollField = orAcross(async (poll, { store, network }) => {
  const there = (await store.networks.get(poll.networkId)).name;
  throw new UserError(
    `${pollReference(poll)} was opened by ${there}, and asks the members of ${network.name} together with those of others. You can see it and vote in it here; anything else is done in ${there}.`,
  );
});

/** A poll of this network, or one of another that asks its members together with others. */
export const pollSeenField = orAcross(async (poll) => poll);

const offeringOpen = (field: typeof pollField): typeof pollField =>
  offering(
    field,
    pollReference,
    ({ question }) => question,
    ({ store, network }, span) => store.polls.list(network.id, 'open', span),
  );

/** An open poll; forms offer these in a list. */
export const openPollField = offeringOpen(pollField);
/** The same, or one of another network that asks the members of this one too. */
export const openPollSeenField = offeringOpen(pollSeenField);
