import { defineSharedCommandAnywhere } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { nameField, organisationField } from './organisation-fields.ts';

const fields = { organisation: organisationField('Organisation'), name: nameField };

declare module '../press.ts' {
  interface CommandFields {
    'org.rename': typeof fields;
  }
}

export const renameOrganisation = defineSharedCommandAnywhere({
  name: 'org.rename',
  summary: 'Give a partner body another name; whoever speaks for it goes on doing so',
  usage: 'org rename <organisation> to <name>',
  examples: ['org rename "Bramley Surgery" to "Bramley Village Health Centre"'],
  form: { title: 'Rename an organisation', submit: 'Rename' },
  fields,

  async run({ organisation, name }, { store }) {
    if (!(await store.organisations.update(organisation, { name }))) {
      throw new UserError(
        `There is another organisation called ${name}. If they are the same, make them one with org merge.`,
        { field: 'name' },
      );
    }
    const answer = message(`${organisation.name} is now called ${name}.`);
    return { ...answer, data: { former: organisation.name, name } };
  },
});
