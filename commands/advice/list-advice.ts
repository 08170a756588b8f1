import type { AdviceList } from '../../storage/advice/advice.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { adviceLine } from './advice-view.ts';

const lists: Lists<AdviceList> = {
  open: { label: 'Asked of us', title: 'Advice asked of', none: 'No advice is asked of this network.' },
  asked: {
    label: 'Asked by us',
    title: 'Advice asked by',
    none: 'This network waits for no advice. Ask a reference group with: advice ask',
  },
  answered: { label: 'Answered', title: 'Advice answered, of or for', none: 'No advice was given yet.' },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'advice.list': typeof fields;
  }
}

export const listAdvice = defineCommand({
  name: 'advice.list',
  summary: 'List the advice that this network is asked for, or has asked for',
  usage: 'advice list [<which>] [page <page>] [as <as>]',
  examples: ['advice list', 'advice list asked', 'advice list answered'],
  changes: false,
  form: { title: 'List advice', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.advice.list(network.id, which, span),
      async items(shown) {
        const networks = await store.networks.shown(
          shown.flatMap(({ networkId, askedForId }) => [networkId, askedForId]),
        );
        return shown.map((request) => adviceLine(request, networks, network.id));
      },
      turnTo: (to) => ({ command: 'advice.list', args: { which, network: network.id, ...to } }),
    });
  },
});
