import type { WorkingGroup } from '../../storage/groups/groups.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { giveSeat } from '../members/index.ts';
import { endOf, nudgesFor } from './group.ts';

/**
 * Establishes a group: gives it a network of its own below this one, in which all take part who want to and its lead is
 * manager. Its name must be free, by `mustBeFreeName`.
 */
export async function establish(
  group: WorkingGroup,
  { title, lead }: { title: string; lead: Person },
  { store, network, now, today, zone }: NetworkContext<Store>,
): Promise<void> {
  const own = await store.networks.create(title, network.zone, {
    kind: group.until === null ? 'workingGroup' : 'taskAndFinishGroup',
    parentId: network.id,
    readAbove: true,
  });
  await store.groups.support(group.id, lead.id);
  const supporters = (await store.groups.supportersOf([group.id])).get(group.id) ?? [];
  for (const id of supporters) await store.members.join(own.id, id, today);
  await giveSeat(lead, { role: 'manager', from: today, until: null }, { store, network: own, today });
  const established = await store.groups.update(group, {
    ...{ status: 'established', title, leadId: lead.id, ownNetworkId: own.id, establishedAt: now },
    ...(group.until !== null && { nextAt: endOf(group.until, zone) }),
  });
  await store.nudges.plan([
    { kind: 'workingGroup', subjectId: group.id, personId: lead.id, slot: 'established', dueAt: now },
    ...nudgesFor(established, { now, zone }),
  ]);
}
