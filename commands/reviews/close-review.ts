import type { Review } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formFor } from '../door/form-for.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import type { Form } from '../view.ts';
import { endReview } from './end-review.ts';
import { openInputs, sayUnopenable } from './input.ts';
import { sayTurnout } from './report.ts';
import { mustBeOpen } from './review.ts';
import { openReviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { argsOf, reviewCard } from './review-view.ts';
import { toldStep, turnoutOf } from './turnout.ts';

const fields = {
  review: openReviewField,
  /** Set by the form that says what would be lost, and asks for confirmation. */
  sure: unasked(choice('Sure', { yes: 'Yes' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'review.close': typeof fields;
  }
}

export const closeReview = defineCommand({
  name: 'review.close',
  summary: 'Close a review before its last day, and publish its report',
  usage: 'review close <review>',
  examples: ['review close R1'],
  form: { title: 'Close a review', submit: 'Close review' },
  needs: 'convene',
  fields,

  async run({ review, sure }, context) {
    mustBeOpen(review);
    if (sure === undefined) return question(review, context);
    await endReview(review, { ...context, postAt: context.now }).catch(sayUnopenable(review));
    const sentence = `${reviewReference(review)} is closed.`;
    return changed(reviewCard, review.id, sentence, context, null);
  },
});

/** A form without fields that says what closing means, and asks for confirmation. */
async function question(review: Review, context: NetworkContext<Store>): Promise<Form> {
  const given = { ...argsOf(review), sure: 'yes' };
  return {
    ...formFor(closeReview, { given, entered: {}, faults: {} }),
    title: `Close ${reviewReference(review)} now?`,
    intro: `${review.topic}. ${await standing(review, context)} Its report is published at once, and nothing more can be given. This cannot be undone.`,
  };
}

/**
 * Says how much was given, and which drafts would be lost. For anonymous inputs it says no more than the
 * card, which changes only in steps, because otherwise one could see when someone gave theirs.
 */
async function standing(review: Review, context: NetworkContext<Store>): Promise<string> {
  const step = toldStep(review);
  if (review.isAnonymous) await openInputs(review, context).catch(sayUnopenable(review));
  if (step !== undefined) return `Given so far: ${step}. Drafts that wait would be lost.`;
  const turnout = await turnoutOf(review, context.store);
  return `${sayTurnout(turnout)}${sayDrafts(await context.store.reviews.namedDrafts(review.id))}`;
}

function sayDrafts(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' One draft waits, and would be lost.' : ` ${count} drafts wait, and would be lost.`;
}
