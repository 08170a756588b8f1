import { NO_TURNOUT, type ReviewList } from '../../storage/reviews/reviews.ts';
import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import type { Message } from '../view.ts';
import { reviewLine } from './review-view.ts';
import { turnoutsOf } from './turnout.ts';

const which = choice<ReviewList>('Which', { open: 'Open', closed: 'Closed' });

const NONE: Record<ReviewList, string> = {
  open: 'No review is open. Open one with: review open "What to review" due 30 June',
  closed: 'No review has been closed yet.',
};

const fields = { which: optional(which), page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'review.list': typeof fields;
  }
}

export const listReviews = defineCommand({
  name: 'review.list',
  summary: 'List the reviews of this network',
  usage: 'review list [<which>] [page <page>]',
  examples: ['review list', 'review list closed'],
  changes: false,
  form: { title: 'List reviews', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1 }, { network, store }): Promise<Message> {
    const rows = await store.reviews.list(network.id, which, rowsOf(page));
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'review.list',
      args: { which, network: network.id, page: to },
    }));
    const turnouts = await turnoutsOf(shown, store);
    const items = shown.map((review) => reviewLine(review, turnouts.get(review.id) ?? NO_TURNOUT));
    return listMessage({
      title: `${which === 'open' ? 'Open' : 'Closed'} reviews in ${network.name}`,
      page,
      items,
      none: NONE[which],
      turn,
    });
  },
});
