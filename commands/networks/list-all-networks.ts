import { defineOperatorCommand } from '../operator-command.ts';
import { message } from '../view.ts';
import { sayKind } from './network-words.ts';

/** Lists all networks for an operator. */
export const listAllNetworks = defineOperatorCommand({
  name: 'network.list',
  changes: false,
  fields: {},

  async run(_, { store, today }) {
    const all = await store.networks.all(today);
    const lines = all.map((network) => {
      const count = network.members === 1 ? '1 member' : `${network.members} members`;
      const end = network.status === 'active' ? '' : ` (${network.status})`;
      return `${network.name}: ${sayKind(network)}, ${count}${end}`;
    });
    const data = all.map(({ id, name, kind, profession, status, members }) => ({
      ...{ id, name, kind: sayKind({ kind, profession }), status, members },
    }));
    return { ...message('', lines.length > 0 ? lines : ['There are no networks yet.']), data };
  },
});
