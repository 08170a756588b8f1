import { listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { dayOf, formatDate } from '../dates/dates.ts';
import type { Item, Message } from '../view.ts';
import { changeOf, sayWanted } from './change-organisation.ts';
import { answerButtons } from './proposal-view.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'org.proposals': typeof fields;
  }
}

export const listProposals = defineCommand({
  name: 'org.proposals',
  summary: 'List what is proposed for partner bodies: by this network, or for it to agree to',
  usage: 'org proposals [page <page>] [as <as>]',
  examples: ['org proposals'],
  changes: false,
  needs: 'manage',
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { store, network, zone } = context;
    return listPage({ page, as }, context, {
      title: 'Proposed for partner bodies',
      none: 'Nothing is proposed here, and nothing waits for you.',
      rows: (span) => store.proposals.ofNetwork(network.id, span),
      items: async (shown) => {
        const items: Item[] = [];
        for (const { assents, ...proposal } of shown) {
          const change = await changeOf(proposal, store);
          if (!change) continue;
          const [own] = assents;
          const stand = own ? (own.agreed ? 'you have agreed' : 'waits for you') : 'you have proposed it';
          const until = formatDate(dayOf(proposal.expiresAt, zone));
          const [agree] = own && !own.agreed ? answerButtons(own) : [];
          items.push({
            text: `${sayWanted(change).replace(/^that /, '')}: ${stand}, until ${until}`,
            ...(agree && { button: agree }),
          });
        }
        return items;
      },
      turnTo: (to) => ({ command: 'org.proposals', args: { network: network.id, ...to } }),
    });
  },
});
