import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { countBallots, methodNamed } from './methods/methods.ts';
import { drawLot } from './rule.ts';

/**
 * Counts the ballots of a closed poll once more without some of its options, as if they had not stood. Resolves to the places
 * of those elected, in the order of their election; undefined if its ballots were secret, and so are not kept.
 */
export async function recount(
  poll: Poll,
  without: readonly number[],
  store: Pick<Reads, 'polls'>,
): Promise<number[] | undefined> {
  if (poll.isSecret) return undefined;
  const left = poll.options.map((_, index) => index + 1).filter((place) => !without.includes(place));
  if (left.length <= poll.seats) return left;
  const among = (places: readonly number[]): number[] =>
    places.filter((place) => left.includes(place)).map((place) => left.indexOf(place) + 1);
  const ballots = (await store.polls.ballots(poll.id)).map(among);
  const { leading } = countBallots(methodNamed(poll.method), ballots, {
    options: left.map((place) => poll.options[place - 1] ?? ''),
    most: left.length,
    seats: poll.seats,
    lot: among(drawLot(poll.seed, poll.options.length)),
  });
  return leading.map((place) => left[place - 1] ?? 0);
}
