import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { requestField } from './advice-fields.ts';
import { adviceCard } from './advice-view.ts';

const fields = { request: requestField };

declare module '../press.ts' {
  interface CommandFields {
    'advice.show': typeof fields;
  }
}

export const showAdvice = defineCommand({
  name: 'advice.show',
  summary: 'Show one request for advice that this group was asked',
  usage: 'advice show <request>',
  examples: ['advice show N1'],
  changes: false,
  form: { title: 'Show a request', submit: 'Show' },
  fields,

  run: ({ request }, context) => answerWith(adviceCard, request.id, context),
});
