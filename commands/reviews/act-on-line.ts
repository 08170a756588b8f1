import { addAction, mustBeFirstOf } from '../actions/index.ts';
import { shortened } from '../cards/shortened.ts';
import { defineCommand } from '../command.ts';
import { formFor } from '../door/form-for.ts';
import { number } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { reviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';

/** The longest text an action has, in characters. */
const LONGEST_ACTION = 500;

const fields = { review: reviewField, line: number('Line of the report', { min: 1, max: 99_999 }) };

declare module '../press.ts' {
  interface CommandFields {
    'review.act': typeof fields;
  }
}

export const actOnLine = defineCommand({
  name: 'review.act',
  summary: 'Make an action of a line of a review’s report',
  usage: 'review act <review> <line>',
  examples: ['review act R1 2'],
  form: { title: 'Act on a report', submit: 'Next' },
  changes: false,
  needs: 'take part',
  fields,

  async run({ review, line }, { network, store }) {
    const reference = reviewReference(review);
    if (review.status !== 'closed')
      throw new UserError(`${reference} is still open. It has a report as soon as it is closed.`);
    const [found] = await store.reviews.reportLines(review.id, { skip: line - 1, take: 1 });
    if (!found) throw new UserError(`The report of ${reference} has no line ${line}.`, { field: 'line' });
    await mustBeFirstOf({ reviewId: review.id, reviewLine: line }, { store, network });
    const source = ` (${reference}, line ${line})`;
    return formFor(addAction, {
      given: { network: network.id, review: review.id, line: String(line) },
      entered: { text: `${shortened(found.text, LONGEST_ACTION - source.length)}${source}` },
      faults: {},
    });
  },
});
