import type { GroupList, WorkingGroup } from '../../storage/groups/groups.ts';
import type { Reads } from '../../storage/store.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Item, Message } from '../view.ts';
import { groupLine } from './group-view.ts';

const lists: Lists<GroupList> = {
  open: {
    label: 'Proposed and at work',
    title: 'Working groups',
    none: 'There is no working group. Propose one with: group propose name because why',
  },
  mine: { label: 'Mine', title: 'Your working groups', none: 'You lead no group, and are down for none.' },
  closed: { label: 'Ended', title: 'Working groups that have ended', none: 'No group has ended yet.' },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'group.list': typeof fields;
  }
}

export const listGroups = defineCommand({
  name: 'group.list',
  summary: 'List the working groups of this network',
  usage: 'group list [<which>] [page <page>] [as <as>]',
  examples: ['group list', 'group list mine', 'group list closed'],
  changes: false,
  form: { title: 'List groups', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { caller, network, store } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} in ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.groups.list(network.id, which, { personId: caller.id, ...span }),
      items: (shown) => groupLines(shown, store),
      turnTo: (to) => ({ command: 'group.list', args: { which, network: network.id, ...to } }),
    });
  },
});

/** Lines of a list of groups. */
export async function groupLines(groups: WorkingGroup[], store: Reads): Promise<Item[]> {
  const [people, supporters] = await Promise.all([
    store.people.shown(groups.map(({ leadId }) => leadId)),
    store.groups.supportersOf(groups.map(({ id }) => id)),
  ]);
  return groups.map((group) => groupLine(group, supporters.get(group.id) ?? [], people));
}
