import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { endorsementCard } from './endorsement-view.ts';
import { endorsementField } from './recommendation-fields.ts';

const fields = { endorsement: endorsementField };

declare module '../press.ts' {
  interface CommandFields {
    'endorsement.show': typeof fields;
  }
}

export const showEndorsement = defineCommand({
  name: 'endorsement.show',
  summary: 'Show one recommendation that this network has put, or was asked to endorse',
  usage: 'endorsement show <endorsement>',
  examples: ['endorsement show B1'],
  changes: false,
  form: { title: 'Show an endorsement', submit: 'Show' },
  fields,

  run: ({ endorsement }, context) => answerWith(endorsementCard, endorsement.id, context),
});
