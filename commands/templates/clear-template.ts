import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'network.template.off': typeof fields;
  }
}

export const clearTemplate = defineCommand({
  name: 'network.template.off',
  summary: 'Have Word documents of this network look as usual again',
  usage: 'network template off',
  examples: ['network template off'],
  needs: 'manage',
  fields,

  async run(_, { store, network }) {
    const template = await store.wordTemplates.ofNetwork(network.id);
    if (!template) throw new UserError(`Word documents of ${network.name} look as usual already.`);
    await store.wordTemplates.withdraw(template);
    return message(`Word documents of ${network.name} look as usual again.`, [], [undoButton(template.id)]);
  },
});
