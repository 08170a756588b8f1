import type { WorkingGroup } from '../../storage/groups/groups.ts';
import type { Store } from '../../storage/store.ts';
import type { ZonedNow } from '../dates/dates.ts';
import { nudgesFor } from './group.ts';

/** Puts the nudges that a group calls for now in place of those planned before. */
export async function replanGroup(
  group: WorkingGroup,
  { store, now, zone }: ZonedNow & { store: Store },
): Promise<void> {
  await store.nudges.unplan(group.id);
  await store.nudges.plan(nudgesFor(group, { now, zone }));
}
