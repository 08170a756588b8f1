import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { person } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { mustBeFreeName, networkNameField } from '../networks/index.ts';
import { UserError } from '../user-error.ts';
import { establish } from './establish.ts';
import { mustNotBeOver } from './group.ts';
import { openGroupField } from './group-fields.ts';
import { groupReference } from './group-reference.ts';
import { groupCard } from './group-view.ts';

const lead = introduced(
  { ...person('Lead'), hint: 'Whoever proposed it, unless you name somebody else' },
  { 'led by': { usual: ['lead', 'lead by', 'with lead', 'chaired by'] } },
);
const fields = {
  group: openGroupField,
  name: optional({ ...networkNameField, label: 'Under another name' }),
  lead: optional(lead),
};

declare module '../press.ts' {
  interface CommandFields {
    'group.establish': typeof fields;
  }
}

export const establishGroup = defineCommand({
  name: 'group.establish',
  summary: 'Establish a proposed group, however many want to take part',
  usage: 'group establish <group> [as <name>] [led by <lead>]',
  examples: ['group establish G1', 'group establish G1 as "Digital health group" led by @bob'],
  form: { title: 'Establish a group', submit: 'Establish' },
  needs: 'convene',
  fields,

  async run({ group, name, lead: named }, context) {
    const { store } = context;
    mustNotBeOver(group);
    const reference = groupReference(group);
    if (group.status === 'established') throw new UserError(`${reference} is established already.`);
    const title = name ?? group.title;
    await mustBeFreeName(title, store);
    const who = named ?? (await store.people.shown([group.leadId])).get(group.leadId);
    if (!who) throw new UserError('Please say who leads it.', { field: 'lead' });
    await establish(group, { title, lead: who }, context);
    const told = `${reference} ${title} is established, led by ${nameOf(who)}.`;
    return changed(groupCard, group.id, told, context, null);
  },
});
