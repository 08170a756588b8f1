import type { Candidate, Election } from '../../storage/elections/elections.ts';
import { runsOn } from '../../storage/members/belonging.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { withinHours } from '../dates/working-hours.ts';

/** The network and the day in which people are elected. */
export type SeatingContext = Pick<NetworkContext<Store>, 'store' | 'now' | 'zone' | 'today'>;

/**
 * Makes these candidates members with the role and the term for which they were elected, and tells them. Who has the role
 * already keeps it as it is.
 */
export async function seatElected(
  elected: Candidate[],
  election: Election,
  { store, now, zone, today }: SeatingContext,
): Promise<void> {
  if (elected.length === 0) return;
  const { id, role, until } = election;
  const networkId = election.seatedInId ?? election.networkId;
  const isOpen = (await store.networks.get(networkId)).status === 'active';
  const ids = elected.map(({ personId }) => personId);
  const seats = isOpen ? await store.members.seatsOfPeople(networkId, ids, today) : [];
  for (const candidate of elected) {
    const { personId } = candidate;
    await store.elections.updateCandidate(candidate, { status: 'elected' });
    const hasIt = seats.some(
      (each) => each.personId === personId && each.role === role && runsOn(each, today),
    );
    if (!isOpen || hasIt) continue;
    await store.members.join(networkId, personId, today);
    await store.members.addSeat({ networkId, personId, role, from: today, until });
  }
  const dueAt = withinHours(now, zone);
  await store.nudges.plan(
    elected.map(({ personId }) => ({ kind: 'election', subjectId: id, personId, slot: 'elected', dueAt })),
  );
  await store.messages.refresh(networkId);
}
