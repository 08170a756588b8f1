import type { LimitsMethod, MeasureSet, PracticesNamed } from '../../../storage/measures/measures.ts';
import type { Review } from '../../../storage/reviews/reviews.ts';
import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../../door/changed-since.ts';
import { formFor } from '../../door/form-for.ts';
import { wordsOf } from '../../door/words-entered.ts';
import { optional, type PlainField } from '../../field.ts';
import { choice } from '../../fields/fields.ts';
import { writeOutMentions } from '../../invocation.ts';
import { UserError } from '../../user-error.ts';
import { type Form, message, type View } from '../../view.ts';
import { reviewField } from '../review-fields.ts';
import { reviewReference } from '../review-reference.ts';
import { argsOf } from '../review-view.ts';
import { settingsFacts } from './figures-view.ts';
import { type Hiding, hidingSaid, readHiding, writeHiding } from './hiding.ts';
import { sayNone } from './seen-figures.ts';

const hidingField: PlainField<Hiding, 'text'> = {
  label: 'Hidden',
  input: 'text',
  required: true,
  hint: '1 to 4, or more; GP Patient Survey; hospital statistics. Leave it empty to leave it as it is',
  typed: 'phrase',
  canonical: writeOutMentions,
  parse: (raw) => readHiding(wordsOf(raw)),
  canRead: (words) => hidingSaid(words) !== undefined,
  inForm: writeHiding,
  resolve: (hiding) => hiding,
};

const fields = {
  review: reviewField,
  hiding: optional(hidingField),
  named: optional(
    choice<PracticesNamed>('Names', { own: 'Each its own', all: 'All names', none: 'No names' }),
  ),
  limits: optional(choice<LimitsMethod>('Limits', { exact: 'Exact', national: 'As national statistics' })),
  seen: seenField,
};

declare module '../../press.ts' {
  interface CommandFields {
    'review.data.set': typeof fields;
  }
}

export const setFigures = defineCommand({
  name: 'review.data.set',
  summary: 'Choose which counts a review hides, whom it names, and how limits are drawn',
  usage: 'review data set <review> [hiding <hiding>] [naming <named>] [limits <limits>]',
  examples: ['review data set R1 hiding 1 to 7', 'review data set R1 naming none limits national'],
  needs: 'convene',
  form: { title: 'Figures of a review', submit: 'Save' },
  fields,

  async run({ review, hiding, named, limits, seen }, { store }): Promise<View> {
    const set = await store.measures.standing(review.id);
    if (!set) throw new UserError(sayNone(review));
    if (hiding === undefined && named === undefined && limits === undefined) return formWith(review, set);
    const entered = { hiding: hiding && writeHiding(hiding), named, limits };
    const again = isChangedSince(seen, set) && withBoth(formWith(review, set), entered);
    if (again) return again;
    const change = {
      ...hiding,
      ...(named !== undefined && { named }),
      ...(limits !== undefined && { method: limits }),
    };
    const shown = `the figures of ${reviewReference(review)} are shown`;
    if (isSame(set, { ...set, ...change }))
      return message(`Nothing was changed: ${shown} like that already.`, [
        { type: 'facts', facts: settingsFacts(set) },
      ]);
    const changed = await store.measures.update(set, change);
    return message(
      `How ${shown} is changed.`,
      [{ type: 'facts', facts: settingsFacts(changed) }],
      [undoButton(set.id)],
    );
  },
});

const isSame = (one: MeasureSet, other: MeasureSet): boolean => seenOf(one) === seenOf(other);

/** The form with how the figures are shown now. */
const formWith = (review: Review, set: MeasureSet): Form =>
  formFor(setFigures, {
    given: { ...argsOf(review), seen: String(seenOf(set)) },
    entered: { hiding: writeHiding(set), named: set.named, limits: set.method },
    faults: {},
  });
