import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { nameField, organisationField } from './organisation-fields.ts';

const fields = { organisation: organisationField('Organisation'), name: optional(nameField) };

declare module '../press.ts' {
  interface CommandFields {
    'org.call': typeof fields;
  }
}

export const callOrganisation = defineCommand({
  name: 'org.call',
  summary: 'Call a partner body what you like in this network; without a name, as the directory does',
  usage: 'org call <organisation> [as <name>]',
  examples: ['org call "Bramley Surgery" as "The Village Practice"', 'org call "The Village Practice"'],
  needs: 'manage',
  form: { title: 'Call an organisation', submit: 'Save' },
  fields,

  async run({ organisation, name }, { store, network }) {
    await store.organisations.hold(organisation);
    const meant = name === undefined ? null : await store.organisations.byName(name, network.id);
    if (meant && meant.id !== organisation.id)
      throw new UserError(`There is another organisation called ${name}. Please choose another name.`, {
        field: 'name',
      });
    const own = name === organisation.name ? null : (name ?? null);
    const called = await store.organisations.call(organisation, network.id, own);
    return message(
      `In ${network.name}, ${own === null ? `${organisation.name} is called as in the directory` : `${organisation.name} is now called ${own}`}.`,
      ['In other networks it goes on being called as before.'],
      called ? [undoButton(called.id)] : [],
    );
  },
});
