import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../user-error.ts';
import { message } from '../../view.ts';
import { reviewField } from '../review-fields.ts';
import { reviewReference } from '../review-reference.ts';
import { sayNone } from './seen-figures.ts';

const fields = { review: reviewField };

declare module '../../press.ts' {
  interface CommandFields {
    'review.data.remove': typeof fields;
  }
}

export const removeFigures = defineCommand({
  name: 'review.data.remove',
  summary: 'Remove the figures that a review looks at',
  usage: 'review data remove <review>',
  examples: ['review data remove R1'],
  needs: 'convene',
  form: { title: 'Remove figures', submit: 'Remove' },
  fields,

  async run({ review }, { store }) {
    const set = await store.measures.standing(review.id);
    if (!set) throw new UserError(sayNone(review));
    await store.measures.update(set, { status: 'removed' });
    return message(`The figures of ${reviewReference(review)} are removed.`, [], [undoButton(set.id)]);
  },
});
