import { answerWith } from '../cards/card.ts';
import type { MessageKind } from '../cards/renderer.ts';
import { defineCommand } from '../command.ts';
import { may } from '../roles/roles.ts';
import type { Button } from '../view.ts';
import { sayOtherSettings } from './network-settings.ts';

/** How the settings are changed: in a form, which shows them all. */
const changing = (network: string): Button => ({
  label: 'Change the network',
  command: 'network.change',
  args: { network },
  opens: 'form',
  inMenu: true,
});

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'network.show': typeof fields;
  }
}

export const showNetwork = (card: MessageKind) =>
  defineCommand({
    name: 'network.show',
    summary: 'Show which network this channel belongs to, and its settings',
    usage: 'network show',
    examples: ['network show'],
    changes: false,
    fields,

    async run(_, context) {
      const { network, store, caller, today } = context;
      const shown = await answerWith(card, network.id, context);
      const people = await store.people.shown([network.professionalLineId, network.managerialLineId]);
      const manages = may(await store.members.standing(network.id, caller.id, today), 'manage');
      return {
        ...shown,
        blocks: [
          ...shown.blocks,
          { type: 'heading', text: 'Settings' },
          { type: 'facts', facts: sayOtherSettings(network, people) },
        ],
        buttons: manages ? [...shown.buttons, changing(network.id)] : shown.buttons,
      };
    },
  });
