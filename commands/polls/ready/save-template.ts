import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import { foldName } from '../../fields/called.ts';
import { introduced } from '../../fields/introductions.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import { pollField } from '../poll-meant.ts';
import { templateNameField } from './template-field.ts';

/** How many templates a network keeps. */
const MOST_KEPT = 50;

const fields = {
  poll: pollField,
  name: introduced(templateNameField, { as: { usual: ['called', 'named'] } }),
};

declare module '../../press.ts' {
  interface CommandFields {
    'poll.template.save': typeof fields;
  }
}

export const saveTemplate = defineCommand({
  name: 'poll.template.save',
  summary: 'Keep a poll under a name, to open others like it',
  usage: 'poll template save <poll> as <name>',
  examples: ['poll template save P3 as Venue of the year'],
  form: { title: 'Keep as a template', submit: 'Keep' },
  needs: 'convene',
  fields,

  async run({ poll, name }, { store, network, caller }): Promise<Message> {
    const own = await store.pollTemplates.ofNetwork(network.id);
    if (own.some((each) => foldName(each.name) === foldName(name)))
      throw new UserError(
        `${network.name} has a template called ${name} already. Please choose another name, or remove that first: poll template remove ${name}`,
        { field: 'name' },
      );
    if (own.length >= MOST_KEPT)
      throw new UserError(
        `A network keeps ${MOST_KEPT} templates at most. Please remove one first: poll template list`,
      );
    const template = await store.pollTemplates.add({
      ...{ networkId: network.id, name, pollId: poll.id, createdById: caller.id },
    });
    return message(
      `${pollReference(poll)} is kept as ${name}`,
      [`To open another like it: poll from "${name}"`],
      [undoButton(template.id)],
    );
  },
});
