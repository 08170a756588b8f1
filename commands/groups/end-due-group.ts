import type { WhenDue } from '../parts/when-due.ts';
import { replanGroup } from './replan-group.ts';

/** Ends a group whose term is over. Its lead is asked for a report the morning after, if there is none. */
export const endDueGroup: WhenDue = {
  command: 'group.close',
  record: 'working group',

  async networkOf(id, now, store) {
    const group = await store.groups.get(id);
    return group?.status === 'established' && group.nextAt !== null && group.nextAt <= now
      ? group.networkId
      : undefined;
  },

  async run(id, context) {
    const { store, now } = context;
    const group = await store.groups.get(id);
    if (group?.status !== 'established' || group.nextAt === null || group.nextAt > now) return;
    const end = { status: 'closed', closedAt: now, ended: 'its term was over', nextAt: null } as const;
    await replanGroup(await store.groups.update(group, end), context);
    await store.messages.refresh(id);
  },
};
