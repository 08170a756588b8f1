import type { Network } from '../../storage/networks/networks.ts';
import type { CarriedOut } from '../../storage/rosters/follow-writes.ts';
import type { Store } from '../../storage/store.ts';
import { thoseWhoDecide } from '../members/index.ts';
import { rosterDecide } from './decide-view.ts';

/** Tells those who manage a network about whom they have to decide, if anybody; and nobody else anything. */
export async function tellOfRoster(
  { leavesSomeOpen }: CarriedOut,
  network: Network,
  { store, now }: { store: Store; now: Date },
): Promise<void> {
  if (!leavesSomeOpen) return;
  const slot = now.toISOString();
  const asked = await thoseWhoDecide(network, { store, now });
  await store.messages.plan(
    asked.map((personId) => ({ kind: rosterDecide, subjectId: network.id, slot, personId, dueAt: now })),
  );
}
