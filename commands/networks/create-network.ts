import { showCard } from '../cards/card.ts';
import type { MessageKind } from '../cards/renderer.ts';
import { defineCommandAnywhere } from '../command.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { bindConversation } from './bind-conversation.ts';
import { mustBeFreeName } from './free-name.ts';
import type { Life } from './life.ts';
import { mustBeLetCreate } from './may-create.ts';
import {
  areaTeamField,
  kindField,
  nameField,
  professionField,
  regionField,
  senateField,
} from './network-fields.ts';

const fields = {
  name: nameField,
  kind: optional(kindField),
  profession: optional(professionField),
  areaTeam: optional(areaTeamField),
  region: optional(regionField),
  senate: optional(senateField),
};

declare module '../press.ts' {
  interface CommandFields {
    'network.create': typeof fields;
  }
}

export const createNetwork = (life: Life, card: MessageKind) =>
  defineCommandAnywhere({
    name: 'network.create',
    summary: 'Start a network in this channel',
    usage: 'network create <name> [--kind <kind>] [--profession <profession>]',
    examples: [
      'network create "West Yorkshire Pharmacy LPN"',
      'network create "Leeds Eye Health LPN" --kind lpn --profession "eye health"',
    ],
    form: { title: 'New network', submit: 'Create' },
    fields,

    async run({ name, kind = 'lpn', profession, areaTeam, region, senate }, context) {
      const { store, zone, conversation, caller, today } = context;
      const isChannel = conversation.kind === 'channel';
      if (isChannel && context.network) {
        throw new UserError(
          `This conversation already belongs to ${context.network.name}. Start another network in another channel.`,
        );
      }
      await mustBeLetCreate(context);
      await mustBeFreeName(name, store);
      const network = await store.networks.create(name, zone, {
        kind,
        profession: profession ?? null,
        areaTeam: areaTeam ?? null,
        region: region ?? null,
        senate: senate ?? null,
        mainId: isChannel ? conversation.id : null,
      });
      await store.members.join(network.id, caller.id, today);
      await store.members.addSeat({
        networkId: network.id,
        personId: caller.id,
        role: 'manager',
        from: today,
      });
      await bindConversation(network, context, life);
      const here = { ...conversation, networkId: network.id };
      return showCard(card, network.id, { ...context, network, conversation: here });
    },
  });
