import type { UndoableRecord } from '../../parts/undoable-record.ts';
import { endProxy } from './told-of-proxy.ts';

/** How undo treats a proxy: naming and ending one can be taken back. A vote that was given for somebody stands. */
export const undoableProxy: UndoableRecord = {
  name: 'Proxy',

  async afterUndo({ recordId }, context) {
    const { store } = context;
    const proxy = await store.proxies.get(recordId);
    if (!proxy) return;
    await store.nudges.unplan(recordId);
    if (proxy.withdrawn) {
      await store.messages.refresh(recordId, ...(await store.proxies.release(proxy)));
      return;
    }
    await store.messages.refresh(recordId);
    const all = await store.proxies.ofGiver(proxy.networkId, proxy.giverId);
    for (const other of all) if (other.id !== recordId) await endProxy(other, context);
  },
};
