import { defineSharedCommandAnywhere } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { organisationField } from './organisation-fields.ts';
import { changeOrPropose } from './propose-change.ts';

const fields = { organisation: organisationField('Merge'), into: organisationField('Into') };

declare module '../press.ts' {
  interface CommandFields {
    'org.merge': typeof fields;
  }
}

export const mergeOrganisations = defineSharedCommandAnywhere({
  name: 'org.merge',
  summary:
    'Make two partner bodies one for all networks; where others speak for either too, their managers must agree',
  usage: 'org merge <organisation> into <into>',
  examples: ['org merge "Bramley Surgry" into "Bramley Surgery"'],
  form: { title: 'Merge organisations', submit: 'Merge' },
  fields,

  async run(change, context) {
    const { organisation, into } = change;
    if (organisation.id === into.id)
      throw new UserError(`Those are one organisation already, ${into.name}.`, { field: 'into' });
    return changeOrPropose(change, context);
  },
});
