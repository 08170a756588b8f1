import { listPage, pageFields } from '../cards/page.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { Message } from '../view.ts';
import { owedReviewLine } from './review-view.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'review.mine': typeof fields;
  }
}

export const owedReviews = defineCommandAnywhere({
  name: 'review.mine',
  summary: 'List the reviews that wait for your input, in all your networks',
  usage: 'review mine [page <page>] [as <as>]',
  examples: ['review mine'],
  changes: false,
  isPrivate: true,
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { store, caller } = context;
    return listPage({ page, as }, context, {
      title: 'Reviews that wait for you',
      none: 'No review waits for your input.',
      rows: (span) => store.reviews.waitingFor(caller.id, span),
      async items(shown) {
        const networks = await store.networks.shown(shown.map(({ networkId }) => networkId));
        return shown.map((review) => owedReviewLine(review, networks.get(review.networkId)));
      },
      turnTo: (to) => ({ command: 'review.mine', args: { ...to } }),
    });
  },
});
