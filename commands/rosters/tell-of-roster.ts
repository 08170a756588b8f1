import type { Network } from '../../storage/networks/networks.ts';
import type { CarriedOut } from '../../storage/rosters/follow-writes.ts';
import type { Store } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import { thoseWhoDecide } from '../members/index.ts';
import { askOfLikeness } from '../people/index.ts';
import { rosterDecide } from './decide-view.ts';

/**
 * Tells those who manage a network about whom they have to decide, and asks those who came to belong whether somebody like them on
 * the other platform is them; nobody else is told anything.
 */
export async function tellOfRoster(
  { joined, leavesSomeOpen }: CarriedOut,
  network: Network,
  { store, now }: { store: Store; now: Date },
): Promise<void> {
  if (joined > 0) {
    const alike = await store.likenesses.ask(network.id, dayOf(now, network.zone));
    await store.messages.plan(alike.map((likeness) => askOfLikeness(likeness, now)));
  }
  if (!leavesSomeOpen) return;
  const slot = now.toISOString();
  const asked = await thoseWhoDecide(network, { store, now });
  await store.messages.plan(
    asked.map((personId) => ({ kind: rosterDecide, subjectId: network.id, slot, personId, dueAt: now })),
  );
}
