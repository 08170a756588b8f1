import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import { type Message, message } from '../../view.ts';
import { ownTemplateField } from './template-field.ts';

const fields = { template: ownTemplateField };

declare module '../../press.ts' {
  interface CommandFields {
    'poll.template.remove': typeof fields;
  }
}

export const removeTemplate = defineCommand({
  name: 'poll.template.remove',
  summary: 'Remove a template for polls; the polls that were opened from it stay',
  usage: 'poll template remove <template>',
  examples: ['poll template remove "Venue of the year"'],
  form: { title: 'Remove a template', submit: 'Remove' },
  needs: 'convene',
  fields,

  async run({ template }, { store }): Promise<Message> {
    await store.pollTemplates.withdraw(template);
    return message(`${template.name} is no template any more.`, [], [undoButton(template.id)]);
  },
});
