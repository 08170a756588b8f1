import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import { unasked } from '../../field.ts';
import { text } from '../../fields/fields.ts';
import { digestOf, givenFile } from '../../files/given-file.ts';
import { tellFaults } from '../../files/tell-faults.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import { reviewField } from '../review-fields.ts';
import { reviewReference } from '../review-reference.ts';
import { asGiven } from './as-given.ts';
import { chartButton, settingsFacts } from './figures-view.ts';
import { readFigures } from './read-figures.ts';
import { mustTakeFigures } from './taking-figures.ts';

const fields = { review: reviewField, file: givenFile, digest: unasked(text('Digest')) };

declare module '../../press.ts' {
  interface CommandFields {
    'review.data.keep': typeof fields;
  }
}

/** Keeps the file of figures that was shown: all of it, in place of the figures that the review has. */
export const keepFigures = defineCommand({
  name: 'review.data.keep',
  summary: 'Keep the file of figures that I have just shown you',
  usage: 'review data keep <review>',
  examples: ['review data keep R1'],
  needs: 'convene',
  isPrivate: true,
  form: { title: 'Keep figures', submit: 'Keep' },
  fields,

  async run({ review, file, digest }, context): Promise<Message> {
    const { store, caller } = context;
    mustTakeFigures(review);
    if (!file)
      throw new UserError(
        `Send me the file first, with “review data ${reviewReference(review)}” beside it. I show what is in it, with a button that keeps it.`,
      );
    if (digestOf(file.bytes) !== digest)
      throw new UserError('The file has changed since I showed it to you. Send it to me again.');
    const { figures, faults } = await readFigures(file.bytes);
    if (faults.length > 0) return tellFaults(faults, 'kept');
    const { settings, before, known, fresh, found, codes } = await asGiven(review, figures, context);
    const added = await store.measures.addPractices(review.id, fresh, codes + 1);
    await store.measures.linkPractices(found);
    const ids = new Map([...added, ...[...known].map(([name, { id }]) => [name, id] as const)]);
    if (before) await store.measures.update(before, { status: 'replaced' });
    const set = await store.measures.add(
      { ...settings, reviewId: review.id, createdById: caller.id },
      figures,
      ids,
    );
    return message(
      `${reviewReference(review)} now looks at ${figures.length.toLocaleString('en-GB')} figures.`,
      [{ type: 'facts', facts: settingsFacts(settings) }],
      [{ ...chartButton(review), style: 'primary' }, undoButton(set.id)],
    );
  },
});
