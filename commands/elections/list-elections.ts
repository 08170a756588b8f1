import type { ElectionList } from '../../storage/elections/elections.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { electionLine } from './election-view.ts';

const lists: Lists<ElectionList> = {
  open: { label: 'Under way', title: 'Elections', none: 'No election is under way.' },
  closed: { label: 'Over', title: 'Elections that are over', none: 'No election is over yet.' },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'election.list': typeof fields;
  }
}

export const listElections = defineCommand({
  name: 'election.list',
  summary: 'List the elections of this network',
  usage: 'election list [<which>] [page <page>] [as <as>]',
  examples: ['election list', 'election list closed'],
  changes: false,
  form: { title: 'List elections', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { network, store, zone } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} in ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.elections.list(network.id, which, span),
      items: (shown) => shown.map((election) => electionLine(election, zone)),
      turnTo: (to) => ({ command: 'election.list', args: { which, network: network.id, ...to } }),
    });
  },
});
