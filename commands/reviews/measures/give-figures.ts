import type { Review } from '../../../storage/reviews/reviews.ts';
import { defineCommand } from '../../command.ts';
import type { NetworkContext } from '../../context.ts';
import { digestOf, givenFile } from '../../files/given-file.ts';
import { tellFaults } from '../../files/tell-faults.ts';
import { type Message, message } from '../../view.ts';
import { reviewField } from '../review-fields.ts';
import { reviewReference } from '../review-reference.ts';
import { argsOf } from '../review-view.ts';
import { asGiven } from './as-given.ts';
import { PURPOSE } from './chart-parts.ts';
import { standingFigures, trialOf } from './figures-view.ts';
import { readFigures } from './read-figures.ts';
import { mustTakeFigures } from './taking-figures.ts';

const fields = { review: reviewField, file: givenFile };

declare module '../../press.ts' {
  interface CommandFields {
    'review.data': typeof fields;
  }
}

/** Shows what a file of figures would be as the figures of a review, with the button that keeps it. */
export const giveFigures = defineCommand({
  name: 'review.data',
  summary: 'Give a review the figures that it looks at, from a spreadsheet that you send me',
  usage: 'review data <review>',
  examples: ['review data R1'],
  changes: false,
  needs: 'convene',
  isPrivate: true,
  form: { title: 'Figures of a review', submit: 'Show' },
  fields,

  async run({ review, file }, context): Promise<Message> {
    mustTakeFigures(review);
    if (!file) return howTo(review, context);
    const { figures, faults, passed } = await readFigures(file.bytes);
    if (faults.length > 0) return tellFaults(faults, 'kept');
    const given = await asGiven(review, figures, context);
    return message(
      `Figures for ${reviewReference(review)} ${review.topic}`,
      [...trialOf(given, passed), 'Nothing is kept yet.'],
      [
        {
          ...{ label: given.before ? 'Replace the figures' : 'Keep the figures', style: 'primary' },
          command: 'review.data.keep',
          args: { ...argsOf(review), file: file.reference, digest: digestOf(file.bytes) },
        },
      ],
    );
  },
});

async function howTo(review: Review, context: NetworkContext): Promise<Message> {
  const reference = reviewReference(review);
  const { blocks, buttons } = await standingFigures(review, context);
  const where = context.place.kind === 'direct' ? 'here' : 'in a direct message';
  const beside = `a file ${where}, with “review data ${reference}” written beside it`;
  return message(
    `Figures of ${reference} ${review.topic}`,
    blocks.length > 0
      ? [...blocks, `To replace them, send me ${beside}.`, { type: 'note', text: PURPOSE }]
      : [
          `Send me ${beside}: an Excel workbook (.xlsx) or a CSV file. I show what is in it, and keep nothing until you press the button.`,
          'It has a heading and a line for each figure, with the columns practice, indicator, numerator, denominator and period. In place of the denominator may stand how many were expected, in a column headed expected. Leave totals out, and whatever tells of a single patient.',
          { type: 'note', text: PURPOSE },
        ],
    buttons,
  );
}
