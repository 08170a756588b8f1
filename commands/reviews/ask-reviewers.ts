import { changed } from '../cards/card.ts';
import { listed } from '../cards/listed.ts';
import { defineCommand } from '../command.ts';
import { people } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { mustBeOpen, mustTakeInputs, nudgesAtOpening } from './review.ts';
import { openReviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { reviewCard } from './review-view.ts';
import { reviewersFor } from './reviewers.ts';

const fields = { review: openReviewField, reviewers: people('Who else gives input') };

declare module '../press.ts' {
  interface CommandFields {
    'review.ask': typeof fields;
  }
}

export const askReviewers = defineCommand({
  name: 'review.ask',
  summary: 'Ask more people for their input to an open review',
  usage: 'review ask <review> <reviewers>',
  examples: ['review ask R1 @dan'],
  form: { title: 'Ask more people', submit: 'Ask' },
  needs: 'convene',
  fields,

  async run({ review, reviewers }, context) {
    const { store } = context;
    mustBeOpen(review);
    mustTakeInputs(review, context);
    const may = await reviewersFor(reviewers, context);
    const roll = await store.reviews.roll(review.id);
    const fresh = may.filter((id) => !roll.some(({ personId }) => personId === id));
    const reference = reviewReference(review);
    if (fresh.length === 0)
      throw new UserError(
        `${reference} asks ${may.length === 1 ? 'them' : 'all of them'} already. Name somebody else.`,
        { field: 'reviewers' },
      );
    await store.reviews.askMore(review, fresh);
    await store.nudges.plan(nudgesAtOpening(review, fresh, context));
    const names = reviewers.filter(({ id }) => fresh.includes(id)).map(({ name }) => name);
    return changed(reviewCard, review.id, `${reference} now asks ${listed(names)} too.`, context, null);
  },
});
