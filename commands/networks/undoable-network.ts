import type { Network } from '../../storage/networks/networks.ts';
import { refusalOf } from '../door/authorise.ts';
import { notTakenBack, type UndoableRecord } from '../parts/undoable-record.ts';
import { mustBeFreeName } from './free-name.ts';

/** How a change of a network is undone: only its former name can be restored. */
export const undoableNetwork: UndoableRecord = {
  name: 'The name of the network',

  refuse: ({ command }) => (command === 'network.rename' ? null : notTakenBack(command)),

  async takeBack({ before, after }, context) {
    const { store, network, caller } = context;
    const refusal = await refusalOf({ needs: 'manage' }, network, caller.id, context, store);
    if (refusal) throw refusal;
    const [was, is] = [before, after] as unknown as [Network, Network];
    if (network.version !== is.version) return false;
    await mustBeFreeName(was.name, store, network);
    await store.networks.update(network, { name: was.name });
    return true;
  },
};
