import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { mustNotBeOver } from './group.ts';
import { openGroupField } from './group-fields.ts';
import { groupReference } from './group-reference.ts';
import { groupCard } from './group-view.ts';

const fields = { group: openGroupField };

declare module '../press.ts' {
  interface CommandFields {
    'group.leave': typeof fields;
  }
}

export const leaveGroup = defineCommand({
  name: 'group.leave',
  summary: 'Say that you do not want to take part in a proposed group after all',
  usage: 'group leave <group>',
  examples: ['group leave G1'],
  form: { title: 'Not take part', submit: 'Count me out' },
  fields,

  async run({ group }, context) {
    const { store, caller } = context;
    mustNotBeOver(group);
    const reference = groupReference(group);
    if (group.status === 'established')
      throw new UserError(
        `${reference} has a network of its own now. To leave that, type there: member end me`,
      );
    const supportId = await store.groups.unsupport(group.id, caller.id);
    if (supportId === null) throw new UserError(`You are not down for ${reference}, so nothing was changed.`);
    const told = `You are not down for ${reference} ${group.title} any more.`;
    return changed(groupCard, group.id, told, context, supportId);
  },
});
