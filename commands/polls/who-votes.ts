import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { capital } from '../cards/capital.ts';
import type { RenderContext } from '../cards/renderer.ts';
import { nameOf } from '../cards/shown.ts';
import { meetingReference } from '../meetings/index.ts';
import { sayInterest, sayRuling } from '../parts/interest-words.ts';
import type { Block, Fact } from '../view.ts';
import { sayNames } from './across/say-names.ts';
import { bodyOf, sayElectorate } from './electorate.ts';
import { namedPlaces } from './named-places.ts';

/** Says whom a poll asks, unless that is everyone who may vote. */
export async function electorateFacts(poll: Poll, store: RenderContext['store']): Promise<Fact[]> {
  const asked =
    poll.networksAsked > 0
      ? await sayAcross(poll, store)
      : poll.electorate === null
        ? await sayAbsent(poll, store)
        : sayElectorate(poll.electorate);
  return asked === undefined ? [] : [{ label: 'Who may vote', value: capital(asked) }];
}

/** "members of Barnet LPN and Camden LPN", "clinicians of …": whom a poll asks of several networks together. */
export async function sayAcross(poll: Poll, store: Pick<Reads, 'polls' | 'networks'>): Promise<string> {
  const ids = await store.polls.networksAsked(poll);
  const networks = await store.networks.shown(ids);
  const who = poll.electorate === null ? 'members' : sayElectorate(poll.electorate);
  return `${who} of ${sayNames(ids.map((id) => networks.get(id)?.name ?? ''))}`;
}

/** In another network than its own: by which the poll was opened. */
export async function openedThere(poll: Poll, store: Pick<Reads, 'networks'>): Promise<Fact[]> {
  if (poll.seenIn === undefined) return [];
  return [{ label: 'Asked by', value: (await store.networks.get(poll.networkId)).name }];
}

/** "those who were not at M1": whom a poll asks that is to ratify what a meeting decided; undefined for any other. */
export async function sayAbsent(
  { ratifiesDecisionId }: Pick<Poll, 'ratifiesDecisionId'>,
  { decisions, meetings }: Pick<Reads, 'decisions' | 'meetings'>,
): Promise<string | undefined> {
  const decision = ratifiesDecisionId === null ? null : await decisions.get(ratifiesDecisionId);
  const meeting = decision?.meetingId ? await meetings.get(decision.meetingId) : null;
  return meeting ? `those who were not at ${meetingReference(meeting)}` : undefined;
}

/** Lists who votes for which body, and who is their deputy, in a poll in which each body has one vote. */
export async function whoVotes(poll: Poll, most: number, store: RenderContext['store']): Promise<Block[]> {
  if (bodyOf(poll) === undefined || poll.status === 'withdrawn') return [];
  const places = await store.polls.bodies(poll.id);
  const names = await namedPlaces(places.slice(0, most), poll.networkId, store, ({ votedAt }) =>
    poll.isSecret || votedAt !== null ? '' : ': has not voted',
  );
  const more = places.length - names.length;
  return [
    { type: 'heading', text: 'Who votes' },
    { type: 'list', items: [...names, ...(more > 0 ? [`and ${more} more`] : [])].map((text) => ({ text })) },
  ];
}

/** Who declared an interest in what the poll is about, and whether they vote. */
export async function interestFacts(poll: Poll, store: RenderContext['store']): Promise<Fact[]> {
  const interests = await store.interests.ofPoll(poll.id);
  if (interests.length === 0) return [];
  const people = await store.people.shown(interests.map(({ personId }) => personId));
  const each = interests.map(
    (interest) => `${sayInterest(interest, people)} (${sayRuling({ ...interest, because: null })})`,
  );
  return [{ label: 'Interests', value: each.join('; ') }];
}

/** Who gave the casting vote. */
export async function castFacts({ castById }: Poll, store: RenderContext['store']): Promise<Fact[]> {
  if (castById === null) return [];
  const people = await store.people.shown([castById]);
  return [{ label: 'Casting vote', value: nameOf(people.get(castById)) }];
}
