import { createHash } from 'node:crypto';
import type { Person } from '../../storage/people/people.ts';
import type { NewPlace } from '../../storage/polls/polls.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import type { NetworksAsked } from './across/networks-field.ts';
import { type RollAcross, rollAcross } from './across/roll-across.ts';
import { sayNames } from './across/say-names.ts';
import { type Electorate, type Membership, type Roll, rollOf } from './electorate.ts';
import { bodyNames, namedPlaces } from './named-places.ts';

/** How many of those who would be asked are named before a poll opens. */
const MOST_NAMED = 50;

/** How many people may be chosen by name. A form keeps no more. */
const MOST_CHOSEN = 40;

/** The electorate that was asked for by roles or bodies, or by people; undefined for everyone who may vote. */
export function electorateAsked(
  electorate: Electorate | undefined,
  people: Person[] | undefined,
): Electorate | undefined {
  if (!people) return electorate;
  if (people.length > MOST_CHOSEN)
    throw new UserError(
      `Please choose up to ${MOST_CHOSEN} people by name, or say who may vote by their roles.`,
      { field: 'voters' },
    );
  if (!electorate) return { people: people.map(({ id }) => id) };
  throw new UserError('Please say who may vote in one way: by their roles or bodies, or by name.', {
    field: 'voters',
  });
}

/** The roll of a poll that is to be opened. Throws a refusal if someone chosen may not vote, or nobody is left. */
export async function findRoll(
  electorate: Electorate | undefined,
  people: Person[] | undefined,
  { network, store, today }: Pick<NetworkContext, 'network' | 'store' | 'today'>,
): Promise<Roll> {
  const standings = await store.members.standings(network.id, today);
  const hasBodies = electorate !== undefined && 'onePer' in electorate;
  const membership: Membership = {
    ...{ standings, today },
    seats: hasBodies ? await store.members.seats(network.id, today) : [],
  };
  const roll = rollOf(electorate, membership);
  const not = people?.find(({ id }) => !roll.places.some(({ personId }) => personId === id));
  if (not)
    throw new UserError(
      `${not.name} cannot vote here: whoever is asked must be a member of ${network.name} who may vote.`,
      { field: 'voters' },
    );
  if (roll.places.length > 0) return roll;
  if (!electorate)
    throw new UserError(
      `Nobody in ${network.name} may vote: its members are all observers or administrators.`,
    );
  throw new UserError(
    hasBodies
      ? 'Nobody here speaks for any. Who speaks for an organisation is said with member add @name at …, and for an LPN with network represent.'
      : `Nobody in ${network.name} has such a role and may vote.`,
    { field: 'electorate' },
  );
}

/** A mark of those on a roll, by which it shows whether others would be asked now than were previewed. */
export const markOf = (places: readonly NewPlace[]): string =>
  createHash('sha256')
    .update(
      places
        .map((each) =>
          [each.personId, each.deputyId, each.organisationId, each.networkId ?? []].flat().join(),
        )
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

/** Says who would be asked: how many, and their names, with what they vote for and who is their deputy. */
export async function sayRoll(
  roll: Roll & Partial<RollAcross>,
  { network, store }: NetworkContext,
  asked?: NetworksAsked,
): Promise<string> {
  const shown = roll.places.slice(0, MOST_NAMED);
  const names = await namedPlaces(shown, network.id, store);
  const more = roll.places.length - shown.length;
  const across = asked ? sayNetworksAsked(asked, roll) : [];
  const silent = await bodyNames(roll.silent, network.id, store);
  return [
    `It is not open yet. ${roll.places.length === 1 ? 'One person' : `${roll.places.length} people`} would be asked: ${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    ...across,
    ...(silent.length > 0 ? [`Nobody could vote for ${silent.join('; ')}.`] : []),
    'Press Open if that is right.',
  ].join(' ');
}

/** How many networks of those that are asked are named before a poll opens. */
const MOST_NETWORKS = 20;

/** Says of which networks they are, how many of each, and which are not asked and why. */
function sayNetworksAsked({ networks, without }: NetworksAsked, roll: Roll & Partial<RollAcross>): string[] {
  const sizes = new Map<string | null | undefined, number>();
  for (const { networkId } of roll.places) sizes.set(networkId, (sizes.get(networkId) ?? 0) + 1);
  const names = networks.map(({ id, name }) => `${name} (${sizes.get(id) ?? 0})`);
  const { inSeveral = 0 } = roll;
  const twice = inSeveral === 1 ? 'One is' : `${inSeveral} are`;
  const one = without.length === 1;
  return [
    `They are of ${sayNames(names, MOST_NETWORKS)}.`,
    ...(inSeveral > 0
      ? [`${twice} in more than one of these, and ${inSeveral === 1 ? 'has' : 'have'} one vote all the same.`]
      : []),
    ...(without.length > 0
      ? [
          `Not asked, as ${one ? 'it does not let itself' : 'they do not let themselves'} be read from above: ${sayNames(
            without.map(({ name }) => name),
            MOST_NETWORKS,
          )}.`,
        ]
      : []),
  ];
}

/** The roll of a poll that asks several networks together. Throws a refusal if nobody there may vote, or has such a role. */
export async function findRollAcross(
  { networks }: NetworksAsked,
  electorate: Electorate | undefined,
  { store, today }: Pick<NetworkContext, 'store' | 'today'>,
): Promise<RollAcross> {
  const ids = networks.map(({ id }) => id);
  const roll = rollAcross(electorate, await store.members.standingsAcross(ids, today), today);
  if (roll.places.length > 0) return roll;
  throw new UserError(
    `Nobody in ${sayNames(networks.map(({ name }) => name))} ${electorate ? 'has such a role and may vote' : 'may vote'}.`,
    { field: electorate ? 'electorate' : 'networks' },
  );
}
