import type { WhenDue } from '../parts/when-due.ts';

/** Leaves a name in place if nobody has decided about it in time. */
export const leaveDueName: WhenDue = {
  command: 'network.names',
  record: 'name',

  async networkOf(id, now, store) {
    const found = await store.names.get(id);
    return found && found.leaveAt <= now ? found.networkId : undefined;
  },

  async run(id, { store, now }) {
    const found = await store.names.get(id);
    if (found && found.leaveAt <= now) await store.names.leave(found);
  },
};
