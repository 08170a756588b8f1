import { defineCommandAnywhere } from '../command.ts';
import { formatDay } from '../dates/dates.ts';
import { pageField, pageOf, rowsOf } from '../page.ts';
import { mustBeOnlyTheCaller } from '../people/only-the-caller.ts';
import { referenceTo } from '../reference.ts';
import type { Item, Message } from '../view.ts';
import { inputButton } from './review-view.ts';

export const owedReviews = defineCommandAnywhere({
  name: 'review.mine',
  summary: 'List the reviews that wait for your input, in all your networks',
  usage: 'review mine [page <page>]',
  examples: ['review mine'],
  changes: false,
  fields: { page: pageField },

  async run({ page = 1 }, context): Promise<Message> {
    mustBeOnlyTheCaller(context);
    const { store, caller } = context;
    const { skip, take } = rowsOf(page);
    const rows = await store.reviews.waitingFor(caller.id, take, { skip });
    const { shown, turn } = pageOf(rows, page, 'review.mine', {});
    const networks = await store.networks.shown(shown.map(({ networkId }) => networkId));
    const items = shown.map(
      (review): Item => ({
        text: [
          { strong: referenceTo('review', review) },
          ` ${review.topic} (${networks.get(review.networkId)?.name}, until ${formatDay(review.due)})`,
        ],
        action: inputButton(review),
      }),
    );
    const none = page > 1 ? 'There is nothing on this page.' : 'No review waits for your input.';
    return {
      kind: 'message',
      title: `Reviews that wait for you${page > 1 ? `, page ${page}` : ''}`,
      blocks: items.length > 0 ? [{ type: 'list', items }] : [{ type: 'text', text: none }],
      actions: turn,
    };
  },
});
