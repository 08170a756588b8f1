import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { optional } from '../field.ts';
import { mustBeFreeName, mustBeLetCreate, networkNameField } from '../networks/index.ts';
import { USUALLY_NEEDED } from './group.ts';
import { becauseField, neededField, untilField } from './group-fields.ts';
import { groupCard } from './group-view.ts';

const fields = {
  name: { ...networkNameField, hint: 'For example: Digital working group' },
  because: optional(becauseField),
  until: optional(untilField),
  needed: optional(neededField),
};

declare module '../press.ts' {
  interface CommandFields {
    'group.propose': typeof fields;
  }
}

export const proposeGroup = defineCommand({
  name: 'group.propose',
  summary: 'Propose a working group, which is established when enough people want to take part',
  usage: 'group propose <name> [because <because>] [until <until>] [needs <needed>]',
  examples: [
    'group propose "Digital working group" because each LPN builds its own forms',
    'group propose "Electronic prescribing" until 31 March 2028 needs 5',
  ],
  form: { title: 'Propose a group', submit: 'Propose' },
  fields,

  async run({ name, because = null, until = null, needed = USUALLY_NEEDED }, context) {
    const { store, network, caller, today } = context;
    if (until !== null) mustBeAhead(until, today, 'until');
    await mustBeLetCreate(context);
    await mustBeFreeName(name, store);
    const group = await store.groups.add({
      ...{ networkId: network.id, title: name, because, until, needed },
      ...{ leadId: caller.id, createdById: caller.id },
      number: await store.networks.nextNumber(network.id, 'workingGroup'),
    });
    await store.groups.support(group.id, caller.id);
    return showCard(groupCard, group.id, context);
  },
});
