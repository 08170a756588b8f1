import type { Network, NetworkList } from '../../storage/networks/networks.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { Item, Message } from '../view.ts';
import { sayEnd, sayKind } from './network-words.ts';

const lists: Lists<NetworkList> = {
  open: {
    label: 'Mine, and those below that I may read',
    title: 'Networks you may read',
    none: 'You belong to no network yet. Ask to join in one of its channels with member join, or start one with network create.',
  },
  mine: {
    label: 'Mine',
    title: 'Your networks',
    none: 'You belong to no network yet. Ask to join in one of its channels with member join, or start one with network create.',
  },
  closed: {
    label: 'Closed',
    title: 'Closed networks you may read',
    none: 'None of your networks is closed.',
  },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'network.list': typeof fields;
  }
}

export const listNetworks = defineCommandAnywhere({
  name: 'network.list',
  summary: 'List your networks and those below them that you may read',
  usage: 'network list [<which>] [page <page>] [as <as>]',
  examples: ['network list', 'network list mine', 'network list closed'],
  changes: false,
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { caller, store, today } = context;
    const { title, none } = lists[which];
    return listPage({ page, as }, context, {
      title,
      none,
      rows: (span) => store.networks.readable(caller.id, today, { which, ...span }),
      async items(shown) {
        const others = await store.networks.shown(
          shown.flatMap((each) => [each.parentId, each.mergedIntoId]),
        );
        return shown.map((network) => networkLine(network, others));
      },
      turnTo: (to) => ({ command: 'network.list', args: { which, ...to } }),
    });
  },
});

function networkLine(network: Network, others: Map<string, Network>): Item {
  const { id, name, parentId, mergedIntoId } = network;
  const parent = others.get(parentId ?? '');
  const end = sayEnd(network, others.get(mergedIntoId ?? ''));
  const about = [sayKind(network), ...(parent ? [`part of ${parent.name}`] : []), ...(end ? [end] : [])];
  return {
    text: [{ strong: name }, `: ${about.join('; ')}`],
    button: { label: 'Show', command: 'network.show', args: { network: id } },
  };
}
