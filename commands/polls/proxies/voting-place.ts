import type { Person } from '../../../storage/people/people.ts';
import type { Poll, RollPlace } from '../../../storage/polls/polls.ts';
import type { Reads, Store } from '../../../storage/store.ts';
import { listed } from '../../cards/listed.ts';
import { nameOf } from '../../cards/shown.ts';
import type { NetworkContext } from '../../context.ts';
import { optional } from '../../field.ts';
import { person } from '../../fields/fields.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import { UserError } from '../../user-error.ts';
import type { Block, Button, Fact } from '../../view.ts';
import { mustBeOnRoll } from '../on-roll.ts';
import { nudgesFor } from '../poll.ts';
import { heldVotes } from './held-votes.ts';

/** For whom somebody votes as their proxy; left out, it is their own vote. */
export const proxyForField = optional({
  ...person('As proxy for'),
  introducedBy: {
    'as proxy for': { usual: ['as the proxy of', 'as proxy of', 'by proxy for', 'on behalf of'] },
  },
});

/** The caller’s place on the roll or, where they vote for another, the place that they hold for them. */
export async function votingPlace(
  poll: Poll,
  giver: Person | undefined,
  context: NetworkContext,
): Promise<RollPlace> {
  const { store, caller } = context;
  if (!giver || giver.id === caller.id) return mustBeOnRoll(poll, caller.id, context);
  const place = await store.proxies.heldPlace(poll.id, giver.id, caller.id);
  if (place) return place;
  throw new UserError(
    `You do not vote for ${nameOf(giver)} in ${pollReference(poll)}: they had not named you as their proxy when it opened, or one of you has left since, or they vote themselves.`,
  );
}

/** Makes sure that a vote is given by only one of the two who may: by whoever holds it or, if they have not, by its owner. */
export async function settleWhoVotes(
  poll: Poll,
  place: RollPlace,
  { store, caller }: Pick<NetworkContext<Store>, 'store' | 'caller'>,
): Promise<void> {
  if (place.proxyId === null) return;
  if (place.proxyId === caller.id && place.personId !== caller.id) return store.polls.holdPlace(place);
  if (place.answeredAt !== null) {
    const people = await store.people.shown([place.proxyId]);
    throw new UserError(
      `${nameOf(people.get(place.proxyId))}, your proxy, has voted for you in ${pollReference(poll)}, and that vote stands. Until it closes they can change it.`,
    );
  }
  await store.polls.takeBackPlace(place);
}

/** Plans the reminder anew of those of these people for whose vote a poll still waits, be it their own or one that they hold. */
export async function remindAgain(
  poll: Poll,
  personIds: string[],
  context: Pick<NetworkContext<Store>, 'store' | 'now' | 'zone'>,
): Promise<void> {
  if (poll.proxies === 0) return;
  const { store } = context;
  for (const personId of personIds) {
    const among = [poll.id];
    const own = await store.polls.waitingFor(personId, { among });
    const held = await store.proxies.toGive(personId, { among });
    if (own.length + held.length > 0) await store.nudges.plan(nudgesFor(poll, [personId], context));
  }
}

/** " You vote for Ann Ward too: vote P1 as proxy for …", after somebody’s own vote; '' if they hold none that waits. */
export async function sayHeld(poll: Poll, holderId: string, store: Reads): Promise<string> {
  if (poll.proxies === 0) return '';
  const held = await heldVotes(holderId, { among: [poll.id] }, store);
  if (held.length === 0) return '';
  return ` You vote for ${listed(held.map(({ giver }) => giver))} too, each by itself: vote ${pollReference(poll)} as proxy for @name`;
}

/** How many votes others held when a poll opened. It does not change, since a change would tell who has voted. */
export const proxyFacts = ({ proxies }: Poll): Fact[] =>
  proxies === 0 ? [] : [{ label: 'By proxy', value: sayProxies(proxies) }];

/** The button in the menu of a poll by which whoever holds votes of others comes to them. */
export const proxyListButtons = ({ proxies, networkId: network }: Poll): Button[] =>
  proxies === 0
    ? []
    : [
        {
          label: 'Vote as proxy',
          command: 'poll.proxy.list',
          args: { network },
          opens: 'answer',
          inMenu: true,
        },
      ];

const sayProxies = (proxies: number): string =>
  proxies === 1 ? 'One vote is held by a proxy' : `${proxies} votes are held by proxies`;

/** The lines about the votes that somebody has to give for others; nothing if there are none. */
export async function heldBlocks(
  holderId: string,
  networkId: string | undefined,
  store: Reads,
): Promise<Block[]> {
  const held = await heldVotes(holderId, { networkId }, store);
  return held.length === 0
    ? []
    : [
        { type: 'heading', text: 'Votes of others that you hold' },
        { type: 'list', items: held.map(({ item }) => item) },
      ];
}
