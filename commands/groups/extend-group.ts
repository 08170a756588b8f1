import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { endOf, mustNotBeOver } from './group.ts';
import { openGroupField, untilField } from './group-fields.ts';
import { groupReference } from './group-reference.ts';
import { groupCard } from './group-view.ts';
import { replanGroup } from './replan-group.ts';

const fields = { group: openGroupField, until: untilField };

declare module '../press.ts' {
  interface CommandFields {
    'group.extend': typeof fields;
  }
}

export const extendGroup = defineCommand({
  name: 'group.extend',
  summary: 'Say until when a working group works',
  usage: 'group extend <group> until <until>',
  examples: ['group extend G1 until 30 June 2028'],
  form: { title: 'End of a group', submit: 'Save' },
  needs: 'convene',
  fields,
  whose: ({ group }) => group.leadId,

  async run({ group, until }, context) {
    const { store, today, zone } = context;
    mustNotBeOver(group);
    mustBeAhead(until, today, 'until');
    const nextAt = group.status === 'established' ? { nextAt: endOf(until, zone) } : {};
    await replanGroup(await store.groups.update(group, { until, ...nextAt }), context);
    return changed(groupCard, group.id, `${groupReference(group)} now ends on ${formatDay(until)}.`, context);
  },
});
