import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { electionField } from './election-fields.ts';
import { electionCard } from './election-view.ts';

const fields = { election: electionField };

declare module '../press.ts' {
  interface CommandFields {
    'election.show': typeof fields;
  }
}

export const showElection = defineCommand({
  name: 'election.show',
  summary: 'Show one election',
  usage: 'election show <election>',
  examples: ['election show E1'],
  changes: false,
  form: { title: 'Show an election', submit: 'Show' },
  fields,

  run: ({ election }, context) => answerWith(electionCard, election.id, context),
});
