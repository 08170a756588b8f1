import type { Poll, Tally } from '../../storage/polls/polls.ts';
import type { RenderContext } from '../cards/renderer.ts';
import { nameOf } from '../cards/shown.ts';
import { bodyOf } from './electorate.ts';
import { methodOf } from './methods/methods.ts';
import { bodyId, namesOfBodies } from './named-places.ts';
import { sayScore } from './score-words.ts';

/** An option of a poll with open ballots: what it had, from how many, and the names of the first of them. */
export interface Tallied {
  count: number;
  voters: number;
  names: string[];
}

/** What each option of a poll with open ballots has, in their order. */
export async function tallied(poll: Poll, names: number, store: RenderContext['store']): Promise<Tallied[]> {
  const { ballot } = methodOf(poll);
  const tallies = await store.polls.tally(poll.id, names, ballot);
  const people = await store.people.shown(tallies.flatMap(({ personIds }) => personIds));
  const bodies = await bodiesOf(poll, store);
  const byProxy = poll.proxies > 0 ? await store.proxies.givenInStead(poll.id) : new Set<string>();
  const named = (id: string) =>
    `${nameOf(people.get(id))}${bodies.get(id) ?? ''}${byProxy.has(id) ? ' by proxy' : ''}`;
  return poll.options.map((_, index) => {
    const found = tallies.find(({ place }) => place === index + 1);
    const { count, voters, personIds, scores }: Omit<Tally, 'place'> = found ?? NOTHING;
    const gave = (at: number) =>
      ballot === 'scores' ? ` ${sayScore(scores[at] ?? 0, poll).toLowerCase()}` : '';
    return { count, voters, names: personIds.map((id, at) => `${named(id)}${gave(at)}`) };
  });
}

const NOTHING: Omit<Tally, 'place'> = { count: 0, voters: 0, personIds: [], scores: [] };

/** By person, the body that they vote for: " for Abingdon Federation". */
export async function bodiesOf(poll: Poll, store: RenderContext['store']): Promise<Map<string, string>> {
  if (bodyOf(poll) === undefined) return new Map();
  const places = await store.polls.bodies(poll.id);
  const names = await namesOfBodies(places, poll.networkId, store);
  return new Map(places.map((place) => [place.personId, ` for ${names.get(bodyId(place) ?? '') ?? ''}`]));
}

/** The names beside an option: " (Ann Ward, Bob Hill and 3 more)", or '' if there are none. */
export function inBrackets({ voters, names }: Tallied): string {
  if (names.length === 0) return '';
  const more = voters - names.length;
  return ` (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}
