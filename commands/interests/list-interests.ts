import type { InterestList } from '../../storage/interests/interests.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { interestLine } from './interest-view.ts';

const lists: Lists<InterestList> = {
  held: {
    label: 'Held now',
    title: 'Register of interests of',
    none: 'No interest is declared here. To declare yours: interest declare',
  },
  ended: { label: 'Ended', title: 'Interests no longer held in', none: 'No interest has ended.' },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'interest.list': typeof fields;
  }
}

export const listInterests = defineCommand({
  name: 'interest.list',
  summary: 'Show the register of interests: what members have declared, and what was ruled',
  usage: 'interest list [<which>] [page <page>] [as <as>]',
  examples: ['interest list', 'interest list ended'],
  changes: false,
  form: { title: 'Register of interests', submit: 'Show' },
  fields,

  async run({ which = 'held', page = 1, as }, context): Promise<Message> {
    const { network, store, zone } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.interests.list(network.id, which, span),
      async items(shown) {
        const people = await store.people.shown(shown.map(({ personId }) => personId));
        return shown.map((interest) => interestLine(interest, people, zone));
      },
      turnTo: (to) => ({ command: 'interest.list', args: { which, network: network.id, ...to } }),
    });
  },
});
