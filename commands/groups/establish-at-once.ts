import type { WorkingGroup } from '../../storage/groups/groups.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { establish } from './establish.ts';

/**
 * Establishes a group with these people, which nobody need propose first, since they were chosen for it. Its name must be free, by
 * `mustBeFreeName`.
 */
export async function establishAtOnce(
  { title, because, until, lead }: Pick<WorkingGroup, 'title' | 'because' | 'until'> & { lead: Person },
  personIds: string[],
  context: NetworkContext<Store>,
): Promise<WorkingGroup> {
  const { store, network, caller } = context;
  const group = await store.groups.add({
    ...{ networkId: network.id, title, because, until, needed: Math.max(personIds.length, 1) },
    ...{ leadId: lead.id, createdById: caller.id },
    number: await store.networks.nextNumber(network.id, 'workingGroup'),
  });
  for (const id of personIds) await store.groups.support(group.id, id);
  await establish(group, { title, lead }, context);
  return group;
}
