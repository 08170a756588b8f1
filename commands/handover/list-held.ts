import type { Capability } from '../capability.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { memberField } from '../members/index.ts';
import { message } from '../view.ts';
import { heldBlocks, heldBy } from './held.ts';

const fields = { person: memberField };

declare module '../press.ts' {
  interface CommandFields {
    'member.holds': typeof fields;
  }
}

/** The command that lists what somebody holds in the network. */
export const listHeld = (all: readonly Capability[]) =>
  defineCommand({
    name: 'member.holds',
    summary: 'List what someone has in hand, each with a button to give it to someone else',
    usage: 'member holds <person>',
    examples: ['member holds @bob'],
    changes: false,
    form: { title: 'What someone has in hand', submit: 'List' },
    fields,
    // Whoever leaves may hand over what is theirs, and so may see it.
    whose: ({ person }) => person.id,

    async run({ person }, { store, network, today }) {
      const items = await heldBy({ personId: person.id, networkId: network.id, today }, all, store);
      const title = `What ${nameOf(person)} has in hand in ${network.name}`;
      return message(title, items.length === 0 ? ['Nothing.'] : heldBlocks(items));
    },
  });
