import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { writing } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { groupField } from './group-fields.ts';
import { groupReference } from './group-reference.ts';
import { groupCard } from './group-view.ts';
import { replanGroup } from './replan-group.ts';

const fields = {
  group: groupField,
  text: writing('What it has achieved', { long: true, max: 3000 }),
};

declare module '../press.ts' {
  interface CommandFields {
    'group.report': typeof fields;
  }
}

export const reportOfGroup = defineCommand({
  name: 'group.report',
  summary: 'Report what a working group has achieved',
  usage: 'group report <group> <text>',
  examples: ['group report G1 Five LPNs share one referral form; two more will by June'],
  form: { title: 'Report of a group', submit: 'Report' },
  needs: 'convene',
  fields,
  whose: ({ group }) => group.leadId,

  async run({ group, text }, context) {
    const reference = groupReference(group);
    if (group.status === 'proposed')
      throw new UserError(`${reference} is not established yet, so there is nothing to report.`, {
        field: 'group',
      });
    const reported = await context.store.groups.update(group, { report: text, reportedAt: context.now });
    await replanGroup(reported, context);
    return changed(groupCard, group.id, `The report of ${reference} ${group.title} is on its card.`, context);
  },
});
