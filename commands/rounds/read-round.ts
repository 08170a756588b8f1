import type { Seat } from '../../storage/members/seats.ts';
import type { LocalityRound } from '../../storage/rounds/rounds.ts';
import type { NetworkContext } from '../context.ts';
import { coverageOf } from './coverage.ts';
import type { RoundShown } from './round-view.ts';

/** How a round stands now, with those whose seats speak for its localities. */
export async function readRound(round: LocalityRound, context: NetworkContext): Promise<RoundShown> {
  return roundAmong(await seatsForLocalities(context), round, context);
}

/** The seats of a network that speak for a locality. */
export const seatsForLocalities = ({ store, network, today }: NetworkContext): Promise<Seat[]> =>
  store.members.seats(network.id, today, { locality: { not: null } });

/** How a round stands now, where the seats that speak for localities have been read. */
export async function roundAmong(
  seats: Seat[],
  round: LocalityRound,
  { store, zone }: NetworkContext,
): Promise<RoundShown> {
  const meetings = await store.rounds.meetingsOf([round.id]);
  const voices = new Map<string, string[]>();
  for (const { locality, personId } of seats) {
    if (locality === null || personId === null) continue;
    const key = locality.toLowerCase();
    voices.set(key, [...new Set([...(voices.get(key) ?? []), personId])]);
  }
  const people = await store.people.shown([...voices.values()].flat());
  return { round, covered: coverageOf(round, meetings), voices, people, zone };
}
