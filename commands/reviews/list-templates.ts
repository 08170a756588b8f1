import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { allTemplates } from './template.ts';

declare module '../press.ts' {
  interface CommandFields {
    'review.template.list': Record<never, never>;
  }
}

export const listTemplates = defineCommand({
  name: 'review.template.list',
  summary: 'List the sets of questions that a review can ask',
  usage: 'review template list',
  examples: ['review template list'],
  changes: false,
  fields: {},

  async run(_args, { network }): Promise<Message> {
    return {
      kind: 'message',
      title: 'Questions for a review',
      blocks: [
        {
          type: 'list',
          items: allTemplates.map(([template, { name, purpose }]) => ({
            text: [{ strong: name }, ` (${template}). ${purpose}`],
            button: {
              label: 'Show questions',
              command: 'review.template.show',
              args: { template, network: network.id },
            },
          })),
        },
      ],
      buttons: [],
    };
  },
});
