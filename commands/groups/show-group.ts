import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { groupField } from './group-fields.ts';
import { groupCard } from './group-view.ts';

const fields = { group: groupField };

declare module '../press.ts' {
  interface CommandFields {
    'group.show': typeof fields;
  }
}

export const showGroup = defineCommand({
  name: 'group.show',
  summary: 'Show one working group',
  usage: 'group show <group>',
  examples: ['group show G1'],
  changes: false,
  form: { title: 'Show a group', submit: 'Show' },
  fields,

  run: ({ group }, context) => answerWith(groupCard, group.id, context),
});
