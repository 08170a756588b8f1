import type { EndorsementList } from '../../storage/recommendations/recommendations.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { endorsementLines } from './recommendation-lines.ts';

const lists: Lists<EndorsementList> = {
  asked: {
    label: 'Asked of us',
    title: 'Endorsements asked of',
    none: 'This network is not asked to endorse anything.',
  },
  said: {
    label: 'Given or refused',
    title: 'Endorsements given or refused by',
    none: 'This network has endorsed nothing yet.',
  },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'endorsement.list': typeof fields;
  }
}

export const listEndorsements = defineCommand({
  name: 'endorsement.list',
  summary: 'List the recommendations that this network is asked to endorse, or has put or endorsed',
  usage: 'endorsement list [<which>] [page <page>] [as <as>]',
  examples: ['endorsement list', 'endorsement list said'],
  changes: false,
  form: { title: 'List endorsements', submit: 'Show' },
  fields,

  async run({ which = 'asked', page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.endorsements.list(network.id, which, span),
      items: (shown) => endorsementLines(shown, store),
      turnTo: (to) => ({ command: 'endorsement.list', args: { which, network: network.id, ...to } }),
    });
  },
});
