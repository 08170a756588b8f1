import type { Network, NetworkList } from '../../storage/networks/networks.ts';
import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommandAnywhere } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import type { Item, Message } from '../view.ts';
import { sayEnd, sayKind } from './network-words.ts';

const which = choice<NetworkList>('Which', {
  open: 'Mine, and those below that I may read',
  mine: 'Mine',
  closed: 'Closed',
});

const TITLES: Record<NetworkList, string> = {
  open: 'Networks you may read',
  mine: 'Your networks',
  closed: 'Closed networks you may read',
};

const NONE: Record<NetworkList, string> = {
  open: 'You belong to no network yet. Ask to join in one of its channels with member join, or start one with network create.',
  mine: 'You belong to no network yet. Ask to join in one of its channels with member join, or start one with network create.',
  closed: 'None of your networks is closed.',
};

const fields = { which: optional(which), page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'network.list': typeof fields;
  }
}

export const listNetworks = defineCommandAnywhere({
  name: 'network.list',
  summary: 'List your networks and those below them that you may read',
  usage: 'network list [<which>] [page <page>]',
  examples: ['network list', 'network list mine', 'network list closed'],
  changes: false,
  fields,

  async run({ which = 'open', page = 1 }, { caller, store, today }): Promise<Message> {
    const rows = await store.networks.readable(caller.id, today, { which, ...rowsOf(page) });
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'network.list',
      args: { which, page: to },
    }));
    const others = await store.networks.shown(shown.flatMap((each) => [each.parentId, each.mergedIntoId]));
    const items = shown.map((network) => networkLine(network, others));
    return listMessage({ title: TITLES[which], page, items, none: NONE[which], turn });
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
