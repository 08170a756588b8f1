import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'network.show': typeof fields;
  }
}

export const showNetwork = defineCommand({
  name: 'network.show',
  summary: 'Show which network this channel belongs to',
  usage: 'network show',
  examples: ['network show'],
  changes: false,
  fields,

  run: (_, context) => answerWith('network.card', context.network.id, context),
});
