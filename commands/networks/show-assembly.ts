import type { Represented } from '../../storage/networks/representatives.ts';
import type { Person } from '../../storage/people/people.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { may } from '../roles/roles.ts';
import type { Item, Message } from '../view.ts';
import { mustBeAssembly } from './represent-network.ts';

const which = choice('Which', { all: 'All LPNs', without: 'Those without a representative' });

const fields = { which: optional(which), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'network.assembly': typeof fields;
  }
}

export const showAssembly = defineCommand({
  name: 'network.assembly',
  summary: 'Show which LPNs are represented in the Assembly, by whom, and which have nobody',
  usage: 'network assembly [<which>] [page <page>] [as <as>]',
  examples: ['network assembly', 'network assembly without', 'network assembly as page'],
  changes: false,
  fields,

  async run({ which = 'all', page = 1, as }, context): Promise<Message> {
    const { store, network, caller, today } = context;
    mustBeAssembly(network);
    const { all, represented } = await store.networks.representation(network.id, today);
    const onlyWithout = which === 'without';
    const manages = may(await store.members.standing(network.id, caller.id, today), 'manage');
    return listPage({ page, as }, context, {
      title: `LPNs in ${network.name}`,
      none: all === 0 ? 'There is no LPN yet.' : 'None is without a representative.',
      above: all === 0 ? [] : [{ type: 'text', text: sayRepresentation(all, represented) }],
      rows: (span) => store.networks.represented(network.id, today, { onlyWithout, ...span }),
      async items(shown) {
        const people = await store.people.shown(shown.map(({ personId }) => personId));
        return shown.map((lpn) => lpnLine(lpn, people, manages ? network.id : undefined));
      },
      turnTo: (to) => ({ command: 'network.assembly', args: { which, network: network.id, ...to } }),
    });
  },
});

/** "2 of 3 LPNs are represented." */
export function sayRepresentation(all: number, represented: number): string {
  if (all === represented)
    return all === 1 ? 'The one LPN is represented.' : `All ${all} LPNs are represented.`;
  return `${represented} of ${all} LPNs ${represented === 1 ? 'is' : 'are'} represented.`;
}

/** One line of a list: an LPN, and who represents it. With a network, whoever manages that can name someone. */
export function lpnLine(
  { id, name, personId }: Represented,
  people: Map<string, Person>,
  network?: string,
): Item {
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
