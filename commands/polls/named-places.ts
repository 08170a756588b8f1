import type { NewPlace } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';

type NamesRead = Pick<Reads, 'people' | 'organisations' | 'networks'>;

/**
 * Names places on a roll, in the order of the names: "Ann Ward", "Abingdon Federation (Ann Ward, deputy Bob
 * Hill)". `sayMore` says what follows each.
 */
export async function namedPlaces<Place extends NewPlace>(
  places: readonly Place[],
  networkId: string,
  store: NamesRead,
  sayMore: (place: Place) => string = () => '',
): Promise<string[]> {
  const people = await store.people.shown(
    places.flatMap(({ personId, deputyId }) => [personId, deputyId ?? []].flat()),
  );
  const bodies = await namesOfBodies(places, networkId, store);
  return places
    .map((place) => {
      const person = nameOf(people.get(place.personId));
      const deputy = place.deputyId ? `, deputy ${nameOf(people.get(place.deputyId))}` : '';
      const body = bodies.get(bodyId(place) ?? '');
      const named = body === undefined ? `${person}${deputy}` : `${body} (${person}${deputy})`;
      return `${named}${sayMore(place)}`;
    })
    .sort((a, b) => a.localeCompare(b));
}

/** The names of these organisations or networks, in their order. */
export async function bodyNames(ids: string[], networkId: string, store: NamesRead): Promise<string[]> {
  const organisations = await store.organisations.shown(ids, networkId);
  const networks = await store.networks.shown(ids.filter((id) => !organisations.has(id)));
  return ids.flatMap((id) => organisations.get(id)?.name ?? networks.get(id)?.name ?? []).sort();
}

/** By their ids, the names of the bodies for which these places vote. */
export async function namesOfBodies(
  places: readonly NewPlace[],
  networkId: string,
  store: NamesRead,
): Promise<Map<string, string>> {
  const [organisations, networks] = [
    await store.organisations.shown(
      places.map((each) => each.organisationId ?? null),
      networkId,
    ),
    await store.networks.shown(places.map((each) => each.representsId ?? null)),
  ];
  return new Map([...organisations, ...networks].map(([id, { name }]) => [id, name]));
}

/** The id of the body for which a place votes, if it votes for one. */
export const bodyId = ({ organisationId, representsId }: NewPlace): string | undefined =>
  organisationId ?? representsId ?? undefined;
