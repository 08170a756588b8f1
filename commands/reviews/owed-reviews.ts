import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { Message } from '../view.ts';
import { owedReviewLine } from './review-view.ts';

const fields = { page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'review.mine': typeof fields;
  }
}

export const owedReviews = defineCommandAnywhere({
  name: 'review.mine',
  summary: 'List the reviews that wait for your input, in all your networks',
  usage: 'review mine [page <page>]',
  examples: ['review mine'],
  changes: false,
  isPrivate: true,
  fields,

  async run({ page = 1 }, context): Promise<Message> {
    const { store, caller } = context;
    const { skip, take } = rowsOf(page);
    const rows = await store.reviews.waitingFor(caller.id, { skip, take });
    const { shown, turn } = pageOf(rows, page, (to) => ({ command: 'review.mine', args: { page: to } }));
    const networks = await store.networks.shown(shown.map(({ networkId }) => networkId));
    const items = shown.map((review) => owedReviewLine(review, networks.get(review.networkId)));
    return listMessage({
      title: 'Reviews that wait for you',
      page,
      items,
      none: 'No review waits for your input.',
      turn,
    });
  },
});
