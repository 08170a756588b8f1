import { optional } from '../field.ts';
import { reason } from '../fields/fields.ts';
import { defineSharedCommand } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import type { Life } from './life.ts';

const fields = { because: optional(reason()) };

declare module '../press.ts' {
  interface CommandFields {
    'network.close': typeof fields;
  }
}

export const closeNetwork = (life: Life) =>
  defineSharedCommand({
    name: 'network.close',
    summary: 'Close the network: its records stay and can be read, but nothing is added',
    usage: 'network close [because <because>]',
    examples: ['network close because its work is done'],
    form: { title: 'Close the network', submit: 'Close' },
    fields,

    async run({ because = null }, { store, network }) {
      if (network.status !== 'active') throw new UserError(`${network.name} was closed already.`);
      await life.mustHaveNothingOpen(network, store);
      await store.networks.update(network, { status: 'closed', because });
      await store.messages.refresh(network.id);
      const answer: Message = message(
        `${network.name} is closed.`,
        ['Its records stay and can be read. Open it again with network reopen.'],
        [{ label: 'Open it again', command: 'network.reopen', args: { network: network.id } }],
      );
      return { ...answer, data: { closed: network.name, because } };
    },
  });
