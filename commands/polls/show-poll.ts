import type { Poll } from '../../storage/polls/polls.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE, CALLED_TABLE } from '../fields/forms-called.ts';
import { argsOf, pollReference } from '../parts/poll-reference.ts';
import type { Press } from '../press.ts';
import { message } from '../view.ts';
import { asPage, ofNetwork, pageKind } from '../web/as-page.ts';
import { showChart } from './poll-chart.ts';
import { pollSeenField } from './poll-meant.ts';
import { showPollTo } from './poll-view.ts';
import { resultCsv } from './result-csv.ts';

const forms = { chart: 'Chart', csv: 'Table (CSV)', ...pageKind };

const fields = {
  poll: pollSeenField,
  as: optional(
    choice<keyof typeof forms>('As', forms, {
      also: { csv: CALLED_TABLE, page: CALLED_PAGE },
      otherwise: 'I can show it as a chart or a page, or its numbers as a table.',
    }),
  ),
};

declare module '../press.ts' {
  interface CommandFields {
    'poll.show': typeof fields;
  }
}

export const showPoll = defineCommand({
  name: 'poll.show',
  summary: 'Show one poll, and how it stands; once it has closed, as a chart, a page or a table too',
  usage: 'poll show <poll> [as <as>]',
  examples: ['poll show P1', 'poll show P1 as chart', 'poll show P1 as csv'],
  changes: false,
  form: { title: 'Show a poll', submit: 'Show' },
  fields,

  async run({ poll, as }, context) {
    if (as === 'chart') return showChart(poll);
    if (as === 'csv') return resultCsv(poll, context);
    if (as === undefined) return showPollTo(poll, context);
    const title = `${pollReference(poll)} ${poll.question}`;
    return asPage(inBrowser(poll), title, context, async () => {
      const { blocks } = await showPollTo(poll, context);
      return message(title, [ofNetwork(context.network), ...blocks]);
    });
  },
});

/** Asks for all of a poll in a browser. */
const inBrowser = (poll: Poll): Press => ({ command: 'poll.show', args: { ...argsOf(poll), as: 'page' } });
