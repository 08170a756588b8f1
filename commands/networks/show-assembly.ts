import type { Represented } from '../../storage/networks/representatives.ts';
import type { Person } from '../../storage/people/people.ts';
import { pageField, pageOf, rowsOf, titleOn } from '../cards/page.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { may } from '../roles/roles.ts';
import type { Item, Message } from '../view.ts';
import { mustBeAssembly } from './represent-network.ts';

const which = choice('Which', { all: 'All LPNs', without: 'Those without a representative' });

const fields = { which: optional(which), page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'network.assembly': typeof fields;
  }
}

export const showAssembly = defineCommand({
  name: 'network.assembly',
  summary: 'Show which LPNs are represented in the Assembly, by whom, and which have nobody',
  usage: 'network assembly [<which>] [page <page>]',
  examples: ['network assembly', 'network assembly without'],
  changes: false,
  fields,

  async run({ which = 'all', page = 1 }, { store, network, caller, today }): Promise<Message> {
    mustBeAssembly(network);
    const { all, represented } = await store.networks.representation(network.id, today);
    const onlyWithout = which === 'without';
    const rows = await store.networks.represented(network.id, today, { onlyWithout, ...rowsOf(page) });
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'network.assembly',
      args: { which, network: network.id, page: to },
    }));
    const people = await store.people.shown(shown.map(({ personId }) => personId));
    const manages = may(await store.members.standing(network.id, caller.id, today), 'manage');
    const items = shown.map((lpn) => lpnLine(lpn, people, manages ? network.id : undefined));
    return {
      kind: 'message',
      title: titleOn(`LPNs in ${network.name}`, page),
      blocks: [
        { type: 'text', text: summary(all, represented) },
        ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      ],
      buttons: turn,
    };
  },
});

function summary(all: number, represented: number): string {
  if (all === 0) return 'There is no LPN yet.';
  if (all === represented)
    return all === 1 ? 'The one LPN is represented.' : `All ${all} LPNs are represented.`;
  return `${represented} of ${all} LPNs ${represented === 1 ? 'is' : 'are'} represented.`;
}

function lpnLine({ id, name, personId }: Represented, people: Map<string, Person>, network?: string): Item {
  if (personId) return { text: [{ strong: name }, ` ${nameOf(people.get(personId))}`] };
  return {
    text: [{ strong: name }, ' nobody represents it'],
    ...(network && {
      button: {
        label: 'Name someone',
        command: 'network.represent',
        args: { lpn: id, network },
        opens: 'form' as const,
      },
    }),
  };
}
