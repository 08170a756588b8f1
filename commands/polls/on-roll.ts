import type { NewPlace, Poll, RollPlace } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { formatInstant } from '../dates/dates.ts';
import { isOut } from '../parts/interest-words.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { bodyOf, sayElectorate } from './electorate.ts';
import { namedPlaces } from './named-places.ts';
import { sayAbsent, sayAcross } from './who-votes.ts';

/** How many of those whom a poll asks a refusal names. */
const MOST_NAMED = 10;

/** Returns somebody's place on the roll of a poll, and kindly refuses anybody who has none: it says whom the poll asks. */
export async function mustBeOnRoll(
  poll: Poll,
  personId: string,
  { store, zone }: { store: Reads; zone: string },
): Promise<RollPlace> {
  const place = await store.polls.place(poll.id, personId);
  if (place) return place;
  const reference = pollReference(poll);
  const interests = await store.interests.ofPoll(poll.id);
  if (interests.some((each) => each.personId === personId && isOut(each)))
    throw new UserError(
      `You declared an interest in ${reference}, and it was ruled that you do not vote. Your vote is not counted, and neither are you.`,
    );
  const opened = `when it opened, on ${formatInstant(poll.createdAt, zone)}`;
  const absent = await sayAbsent(poll, store);
  if (absent !== undefined)
    throw new UserError(`${reference} asks only ${absent}, of those who could vote here ${opened}.`);
  if (poll.networksAsked > 0)
    throw new UserError(
      `${reference} asks ${await sayAcross(poll, store)}, as they were ${opened}. You were not one of them, or are a member of none of these any more.`,
    );
  if (poll.electorate === null)
    throw new UserError(
      `${reference} is for those who could vote here ${opened}. You were not one of them. The next poll asks everyone who may vote by then.`,
    );
  throw new UserError(
    `${reference} asks ${sayElectorate(poll.electorate)}, as they were ${opened}. You were not one of them.${await sayNames(poll, store)}`,
  );
}

/** " It asks Bob Hill; Cara Hill." Those who are asked by their roles are known by them, and not named. */
async function sayNames(poll: Poll, store: Reads): Promise<string> {
  const isByName = poll.electorate === 'people';
  if (bodyOf(poll) === undefined && !isByName) return '';
  const { polls } = store;
  const places: NewPlace[] = isByName ? await polls.roll(poll.id) : await polls.bodies(poll.id);
  const names = await namedPlaces(places, poll.networkId, store);
  const more = names.length - MOST_NAMED;
  return ` It asks ${names.slice(0, MOST_NAMED).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
