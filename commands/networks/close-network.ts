import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { text } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import type { Life } from './life.ts';

/** Why a network is closed. */
export const whyField = text('Why', { long: true });

const fields = { because: optional(whyField) };

declare module '../press.ts' {
  interface CommandFields {
    'network.close': typeof fields;
  }
}

export const closeNetwork = (life: Life) =>
  defineCommand({
    name: 'network.close',
    summary: 'Close the network: its records stay and can be read, but nothing is added',
    usage: 'network close [because <because>]',
    examples: ['network close because its work is done'],
    needs: 'manage',
    form: { title: 'Close the network', submit: 'Close' },
    fields,

    async run({ because = null }, context) {
      const { store, network } = context;
      if (network.status !== 'active') throw new UserError(`${network.name} was closed already.`);
      await life.mustHaveNothingOpen(network, store);
      await store.networks.update(network, { status: 'closed', because });
      await store.messages.refresh(network.id);
      return message(
        `${network.name} is closed.`,
        ['Its records stay and can be read. Open it again with network reopen.'],
        [{ label: 'Open it again', command: 'network.reopen', args: { network: network.id } }],
      );
    },
  });
