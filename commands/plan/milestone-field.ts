import type { Milestone } from '../../storage/plan/milestones.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { Field } from '../field.ts';
import { referenceSource, UnknownReference } from '../fields/reference.ts';
import { UserError } from '../user-error.ts';
import { milestoneReference } from './milestone.ts';

/** The numbers that a milestone's reference is made of: its priority's, and its own. */
interface Numbers {
  priority: number;
  number: number;
}

/** A milestone of the network by its reference, "W1.2", in any case, with or without its letter. */
export const milestoneField: Field<Milestone, Numbers, 'text'> = {
  label: 'Milestone',
  input: 'text',
  required: true,
  hint: 'For example: W1.2',
  typed: 'word',
  reference: new RegExp(`^${referenceSource(milestoneReference)}$`, 'i'),
  canonical: (typed) => typed,
  parse(raw) {
    const words = wordsOf(raw);
    const [, priority, number] = /^w?(\d{1,9})\.(\d{1,9})$/i.exec(words) ?? [];
    if (priority !== undefined && number !== undefined)
      return { priority: Number(priority), number: Number(number) };
    throw new UserError(
      `“${words.slice(0, 40)}” is not the reference of a milestone. Write it like W1.2: W1 is its priority.`,
    );
  },
  async resolve({ priority, number }, { store, network }) {
    const milestone = await store.milestones.byNumbers(network.id, priority, number);
    if (milestone) return milestone;
    const found = await store.milestones.nearest(network.id, priority, number);
    const nearest = found.map((each) => milestoneReference({ number: each.priority }, each));
    const hint = nearest.length > 0 ? `Did you mean ${nearest.join(', ')}?` : 'There are no milestones yet.';
    const reference = milestoneReference({ number: priority }, { number });
    throw new UnknownReference(`There is no ${reference} in ${network.name}. ${hint}`, nearest);
  },
};
