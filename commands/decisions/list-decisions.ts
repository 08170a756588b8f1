import { listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { decisionLine } from './decision-view.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'decision.list': typeof fields;
  }
}

export const listDecisions = defineCommand({
  name: 'decision.list',
  summary: 'List the decisions that stand, newest first',
  usage: 'decision list [page <page>] [as <as>]',
  examples: ['decision list', 'decision list page 2'],
  changes: false,
  form: { title: 'List decisions', submit: 'Show' },
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    return listPage({ page, as }, context, {
      title: `Decisions of ${network.name}`,
      none: 'No decision has been recorded yet. Record one with: decision record what was decided because why',
      rows: (span) => store.decisions.list(network.id, span),
      items: (shown) => shown.map((each) => decisionLine(each, context.zone)),
      turnTo: (to) => ({ command: 'decision.list', args: { network: network.id, ...to } }),
    });
  },
});
