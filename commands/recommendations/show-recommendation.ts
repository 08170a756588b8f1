import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { recommendationField } from './recommendation-fields.ts';
import { recommendationCard } from './recommendation-view.ts';

const fields = { recommendation: recommendationField };

declare module '../press.ts' {
  interface CommandFields {
    'recommendation.show': typeof fields;
  }
}

export const showRecommendation = defineCommand({
  name: 'recommendation.show',
  summary: 'Show one recommendation that this group takes upward',
  usage: 'recommendation show <recommendation>',
  examples: ['recommendation show C1'],
  changes: false,
  form: { title: 'Show one', submit: 'Show' },
  fields,

  run: ({ recommendation }, context) => answerWith(recommendationCard, recommendation.id, context),
});
