import type { CallList } from '../../storage/calls/calls.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { callLines } from './call-lines.ts';

const lists: Lists<CallList> = {
  open: {
    label: 'Under way',
    title: 'Calls for interest',
    none: 'No call is under way. Open one with: call open',
  },
  answered: { label: 'Answered', title: 'Calls that were answered', none: 'No call was answered yet.' },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'call.list': typeof fields;
  }
}

export const listCalls = defineCommand({
  name: 'call.list',
  summary: 'List the calls for interest, with how many are interested, selected, signed up and active',
  usage: 'call list [<which>] [page <page>] [as <as>]',
  examples: ['call list', 'call list answered'],
  changes: false,
  form: { title: 'List calls', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { network, store, zone } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} in ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.calls.list(network.id, which, span),
      items: (shown) => callLines(shown, zone, store),
      turnTo: (to) => ({ command: 'call.list', args: { which, network: network.id, ...to } }),
    });
  },
});
