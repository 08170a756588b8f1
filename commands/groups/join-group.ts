import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { isFreeName } from '../networks/index.ts';
import { UserError } from '../user-error.ts';
import { establish } from './establish.ts';
import { mustNotBeOver } from './group.ts';
import { openGroupField } from './group-fields.ts';
import { groupReference } from './group-reference.ts';
import { groupCard } from './group-view.ts';

const fields = { group: openGroupField };

declare module '../press.ts' {
  interface CommandFields {
    'group.join': typeof fields;
  }
}

export const joinGroup = defineCommand({
  name: 'group.join',
  summary: 'Say that you want to take part in a working group',
  usage: 'group join <group>',
  examples: ['group join G1'],
  form: { title: 'Take part in a group', submit: 'Count me in' },
  fields,

  async run({ group }, context) {
    const { store, caller, today } = context;
    mustNotBeOver(group);
    const supportId = await store.groups.support(group.id, caller.id);
    const reference = groupReference(group);
    if (group.ownNetworkId !== null) {
      const own = await store.networks.get(group.ownNetworkId);
      if (own.status !== 'active')
        throw new UserError(
          `${own.name}, in which ${reference} worked, is closed: nobody can join it any more.`,
        );
      await store.members.join(group.ownNetworkId, caller.id, today);
      return changed(groupCard, group.id, `You take part in ${reference} ${group.title}.`, context, null);
    }
    const told = `You are down for ${reference} ${group.title}.`;
    const supporters = (await store.groups.supportersOf([group.id])).get(group.id) ?? [];
    if (supporters.length < group.needed) return changed(groupCard, group.id, told, context, supportId);
    const lead = (await store.people.shown([group.leadId])).get(group.leadId);
    if (!lead || !(await isFreeName(group.title, store))) {
      const how = `Enough people want it, but another network has its name by now. Whoever chairs can give it another: group establish ${reference} as a new name`;
      return changed(groupCard, group.id, `${told} ${how}`, context, supportId);
    }
    await establish(group, { title: group.title, lead }, context);
    return changed(groupCard, group.id, `${told} With you it is established.`, context, null);
  },
});
