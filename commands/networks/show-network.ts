import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { networkCard } from './network-view.ts';

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

  run: (_, context) => answerWith(networkCard, context.network.id, context),
});
