import { defineCommand } from '../command.ts';
import type { Item, Message } from '../view.ts';
import type { Question } from './question.ts';
import { templateField } from './review-fields.ts';
import { templateOf } from './template.ts';

const fields = { template: templateField };

declare module '../press.ts' {
  interface CommandFields {
    'review.template.show': typeof fields;
  }
}

export const showTemplate = defineCommand({
  name: 'review.template.show',
  summary: 'Show one set of questions that a review can ask',
  usage: 'review template show <template>',
  examples: ['review template show audit'],
  changes: false,
  form: { title: 'Questions for a review', submit: 'Show' },
  fields,

  async run({ template }, { network }): Promise<Message> {
    const { name, purpose, questions } = templateOf({ template });
    return {
      kind: 'message',
      title: `Questions: ${name}`,
      blocks: [
        { type: 'text', text: purpose },
        { type: 'list', items: questions.map(toItem) },
      ],
      buttons: [
        {
          ...{ label: 'Open a review', command: 'review.open', opens: 'form', style: 'primary' },
          args: { template, network: network.id },
        },
        { label: 'All questions', command: 'review.template.list', args: { network: network.id } },
      ],
    };
  },
});

/** A question, what may be answered to it, and whether it may be left out. */
const toItem = (question: Question): Item => ({
  text: `${question.asks}${question.input === 'choice' ? ` ${question.options.join('; ')}.` : ''}${question.isOptional ? ' (It may be left out.)' : ''}`,
});
