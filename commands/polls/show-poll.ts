import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { showChart } from './poll-chart.ts';
import { pollField } from './poll-fields.ts';
import { showPollTo } from './poll-view.ts';

const fields = {
  poll: pollField,
  as: optional(choice<'chart'>('As', { chart: 'Chart' }, { otherwise: 'I can show it as a chart.' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'poll.show': typeof fields;
  }
}

export const showPoll = defineCommand({
  name: 'poll.show',
  summary: 'Show one poll, and how it stands; once it has closed, as a chart too',
  usage: 'poll show <poll> [as <as>]',
  examples: ['poll show P1', 'poll show P1 as chart'],
  changes: false,
  form: { title: 'Show a poll', submit: 'Show' },
  fields,

  run: async ({ poll, as }, context) => (as === 'chart' ? showChart(poll) : showPollTo(poll, context)),
});
