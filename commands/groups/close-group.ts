import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import type { Button, Message } from '../view.ts';
import { mustNotBeOver } from './group.ts';
import { becauseField, openGroupField } from './group-fields.ts';
import { groupReference } from './group-reference.ts';
import { groupCard } from './group-view.ts';
import { replanGroup } from './replan-group.ts';

const fields = { group: openGroupField, because: optional(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'group.close': typeof fields;
  }
}

export const closeGroup = defineCommand({
  name: 'group.close',
  summary: 'End a working group, or a proposal of one',
  usage: 'group close <group> [because <because>]',
  examples: ['group close G1 because its work is done'],
  form: { title: 'Close a group', submit: 'Close' },
  needs: 'convene',
  fields,
  whose: ({ group }) => group.leadId,

  async run({ group, because = null }, context): Promise<Message> {
    mustNotBeOver(group);
    const end = { status: 'closed', closedAt: context.now, ended: because, nextAt: null } as const;
    await replanGroup(await context.store.groups.update(group, end), context);
    const told = await changed(
      groupCard,
      group.id,
      `${groupReference(group)} ${group.title} has ended.`,
      context,
    );
    if (group.ownNetworkId === null || !context.typed) return told;
    const network: Button = {
      ...{ label: 'Close its network too', command: 'network.close', args: { network: group.ownNetworkId } },
      opens: 'form',
    };
    return {
      ...told,
      blocks: [...told.blocks, { type: 'text', text: 'Its own network stays open, with what it recorded.' }],
      buttons: [...told.buttons, network],
    };
  },
});
