import { defineSharedCommandAnywhere } from '../shared-command.ts';
import { nameField, organisationField } from './organisation-fields.ts';
import { changeOrPropose } from './propose-change.ts';

const fields = { organisation: organisationField('Organisation'), name: nameField };

declare module '../press.ts' {
  interface CommandFields {
    'org.rename': typeof fields;
  }
}

export const renameOrganisation = defineSharedCommandAnywhere({
  name: 'org.rename',
  summary:
    'Give a partner body another name for all networks; where others speak for it too, their managers must agree',
  usage: 'org rename <organisation> to <name>',
  examples: ['org rename "Bramley Surgery" to "Bramley Village Health Centre"'],
  form: { title: 'Rename an organisation', submit: 'Rename' },
  fields,
  run: (change, context) => changeOrPropose(change, context),
});
