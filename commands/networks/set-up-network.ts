import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { type Message, message } from '../view.ts';
import type { Life } from './life.ts';

/** Set by the button that dismisses the list. */
const fields = { enough: unasked(choice('Enough', { yes: 'Yes' })) };

declare module '../press.ts' {
  interface CommandFields {
    'network.setup': typeof fields;
  }
}

export const setUpNetwork = (life: Life) =>
  defineCommand({
    name: 'network.setup',
    summary: 'See what is still to do to set up the network, with a button for each',
    usage: 'network setup',
    examples: ['network setup'],
    needs: 'manage',
    isPrivate: true,
    fields,

    async run({ enough }, context) {
      return enough ? dismiss(context) : stillToDo(life, context.network, context);
    },
  });

/** What is still to do to set up a network, with a button for each. */
export async function stillToDo(
  life: Pick<Life, 'stillToDo'>,
  network: Network,
  { store, today }: Pick<NetworkContext, 'store' | 'today'>,
): Promise<Message> {
  const { id, name, setUpDismissed } = network;
  const steps = await life.stillToDo(network, today, store);
  if (steps.length === 0) return message(`${name} has all that it needs`);
  return message(
    `Still to do for ${name}`,
    [
      { type: 'list', items: steps },
      { type: 'note', text: 'Type network setup to see this again.' },
    ],
    setUpDismissed
      ? []
      : [{ label: 'That is enough', command: 'network.setup', args: { enough: 'yes', network: id } }],
  );
}

async function dismiss({ store, network }: NetworkContext<Store>): Promise<Message> {
  if (!network.setUpDismissed) await store.networks.update(network, { setUpDismissed: true });
  await store.messages.refresh(network.id);
  return message(`${network.name} is set up as it is.`, [
    'Type network setup to see what might still be done.',
  ]);
}
