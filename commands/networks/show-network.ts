import { answerWith } from '../cards/card.ts';
import type { MessageKind } from '../cards/renderer.ts';
import { defineCommand } from '../command.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'network.show': typeof fields;
  }
}

export const showNetwork = (card: MessageKind) =>
  defineCommand({
    name: 'network.show',
    summary: 'Show which network this channel belongs to',
    usage: 'network show',
    examples: ['network show'],
    changes: false,
    fields,

    run: (_, context) => answerWith(card, context.network.id, context),
  });
