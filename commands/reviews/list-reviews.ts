import type { ReviewList } from '../../storage/reviews/reviews.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { reviewLine } from './review-view.ts';
import { NOBODY, turnoutsOf } from './turnout.ts';

const lists: Lists<ReviewList> = {
  open: {
    label: 'Open',
    title: 'Open reviews',
    none: 'No review is open. Open one with: review open "What to review" due 30 June',
  },
  closed: { label: 'Closed', title: 'Closed reviews', none: 'No review has been closed yet.' },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'review.list': typeof fields;
  }
}

export const listReviews = defineCommand({
  name: 'review.list',
  summary: 'List the reviews of this network',
  usage: 'review list [<which>] [page <page>] [as <as>]',
  examples: ['review list', 'review list closed'],
  changes: false,
  form: { title: 'List reviews', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} in ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.reviews.list(network.id, which, span),
      async items(shown) {
        const turnouts = await turnoutsOf(shown, store);
        return shown.map((review) => reviewLine(review, turnouts.get(review.id) ?? NOBODY));
      },
      turnTo: (to) => ({ command: 'review.list', args: { which, network: network.id, ...to } }),
    });
  },
});
