import type { Poll } from '../../../storage/polls/polls.ts';
import type { Reads } from '../../../storage/store.ts';
import { nameOf } from '../../cards/shown.ts';
import { formatInstant } from '../../dates/dates.ts';
import { personArg } from '../../fields/fields.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import type { Button, Item } from '../../view.ts';

/** A vote that somebody still has to give for another: in which poll, and as a line with its button. */
export interface HeldVoteShown {
  pollId: string;
  networkId: string;
  /** Whose it is. */
  giver: string;
  item: Item;
  button: Button;
}

/** The votes that somebody still has to give for others, by closing time. */
export async function heldVotes(
  holderId: string,
  which: { networkId?: string | undefined; among?: string[]; take?: number },
  store: Pick<Reads, 'proxies' | 'polls' | 'people' | 'networks'>,
): Promise<HeldVoteShown[]> {
  const votes = await store.proxies.toGive(holderId, which);
  if (votes.length === 0) return [];
  const polls = new Map(
    (await store.polls.withIds(votes.map(({ pollId }) => pollId))).map((each) => [each.id, each]),
  );
  const people = await store.people.shown(votes.map(({ giverId }) => giverId));
  const networks = await store.networks.shown([...polls.values()].map(({ networkId }) => networkId));
  return votes.flatMap(({ pollId, giverId }) => {
    const poll = polls.get(pollId);
    const network = networks.get(poll?.networkId ?? '');
    if (!poll || !network) return [];
    const giver = nameOf(people.get(giverId));
    const button = proxyButton(poll, giverId, giver);
    const when = `closes ${formatInstant(poll.closesAt, network.zone)}`;
    const text = [
      { strong: pollReference(poll) },
      ` ${poll.question} (for ${giver}, ${network.name}, ${when})`,
    ];
    return [{ pollId, networkId: network.id, giver, button, item: { text, button } }];
  });
}

/** The button that opens the form for the vote of another. */
const proxyButton = (poll: Poll, giverId: string, giver: string): Button => ({
  label: `Vote for ${giver}`,
  command: 'poll.vote',
  args: { poll: pollReference(poll), network: poll.networkId, proxyFor: personArg(giverId) },
  opens: 'form',
});
