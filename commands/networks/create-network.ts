import type { Role } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import type { MessageKind } from '../cards/renderer.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { optional, rare } from '../field.ts';
import { personHere } from '../fields/fields.ts';
import { giveSeat } from '../members/index.ts';
import { belongsField } from '../rosters/index.ts';
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
import { stillToDo } from './set-up-network.ts';

const fields = {
  name: nameField,
  kind: optional(kindField),
  profession: optional(professionField),
  belongs: optional(belongsField),
  chair: optional(personHere('Clinical chair')),
  manager: optional({
    ...personHere('Manager'),
    hint: 'Besides you, if somebody else does the paperwork',
  }),
  patient: optional(personHere('Patient representative')),
  areaTeam: rare(areaTeamField),
  region: rare(regionField),
  senate: rare(senateField),
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
    usage: 'network create <name> [--kind <kind>] [--profession <profession>] [--belongs <belongs>]',
    examples: [
      'network create "West Yorkshire Pharmacy LPN"',
      'network create "Leeds Eye Health LPN" --kind lpn --profession "eye health"',
    ],
    form: { title: 'New network', submit: 'Create' },
    fields,

    async run({ name, kind = 'lpn', profession, areaTeam, region, senate, belongs, ...people }, context) {
      const { store, zone, conversation } = context;
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
      await appoint(network, people, context);
      await bindConversation(network, context);
      if (isChannel && belongs === 'everyone') await store.rosters.begin(conversation.id, true);
      const here = { ...conversation, networkId: network.id };
      const shown = await showCard(card, network.id, { ...context, network, conversation: here });
      if (context.typed || !isChannel) return shown;
      // The outbox shows the card; whoever filled in the form is shown what comes next.
      const { key: _, ...awaiting } = shown;
      return { ...awaiting, ...(await stillToDo(life, network, context)) };
    },
  });

/** Makes the caller a member and manager, and each of those named a member with their role. */
async function appoint(
  network: Network,
  { chair, manager, patient }: Record<'chair' | 'manager' | 'patient', Person | undefined>,
  { store, caller, today }: RequestContext<Store>,
): Promise<void> {
  const named: [Person | undefined, Role][] = [
    [caller, 'manager'],
    [manager?.id === caller.id ? undefined : manager, 'manager'],
    [chair, 'clinicalChair'],
    [patient, 'patientRepresentative'],
  ];
  for (const [person, role] of named) {
    if (!person) continue;
    await store.members.join(network.id, person.id, today);
    await giveSeat(person, { role, from: today, until: null }, { store, network, today });
  }
}
