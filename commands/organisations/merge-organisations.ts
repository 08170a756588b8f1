import { defineSharedCommandAnywhere } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { organisationField } from './organisation-fields.ts';

const fields = { organisation: organisationField('Merge'), into: organisationField('Into') };

declare module '../press.ts' {
  interface CommandFields {
    'org.merge': typeof fields;
  }
}

export const mergeOrganisations = defineSharedCommandAnywhere({
  name: 'org.merge',
  summary: 'Make two partner bodies one: whoever speaks for the first then speaks for the second',
  usage: 'org merge <organisation> into <into>',
  examples: ['org merge "Bramley Surgry" into "Bramley Surgery"'],
  form: { title: 'Merge organisations', submit: 'Merge' },
  fields,

  async run({ organisation: from, into }, { store }) {
    if (from.id === into.id)
      throw new UserError(`Those are one organisation already, ${into.name}.`, { field: 'into' });
    const seats = await store.organisations.merge(from, into);
    const moved =
      seats === 0 ? [] : [`${seats === 1 ? '1 seat now speaks' : `${seats} seats now speak`} for it.`];
    const answer = message(`${from.name} is now part of ${into.name}.`, moved);
    return { ...answer, data: { from: from.name, into: into.name, seats } };
  },
});
