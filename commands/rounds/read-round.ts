import type { LocalityRound } from '../../storage/rounds/rounds.ts';
import type { NetworkContext } from '../context.ts';
import { coverageOf } from './coverage.ts';
import type { RoundShown } from './round-view.ts';

/** How a round stands now, with those whose seats speak for its localities. */
export async function readRound(
  round: LocalityRound,
  { store, network, today, zone }: NetworkContext,
): Promise<RoundShown> {
  const [meetings, seats] = await Promise.all([
    store.rounds.meetingsOf([round.id]),
    store.members.seats(network.id, today),
  ]);
  const voices = new Map<string, string[]>();
  for (const { locality, personId } of seats) {
    if (locality === null || personId === null) continue;
    const key = locality.toLowerCase();
    voices.set(key, [...new Set([...(voices.get(key) ?? []), personId])]);
  }
  const people = await store.people.shown([...voices.values()].flat());
  return { round, covered: coverageOf(round, meetings), voices, people, zone };
}
