import type { Milestone } from '../../storage/plan/milestones.ts';
import type { NetworkContext } from '../context.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { Field, FieldReading } from '../field.ts';
import { UserError } from '../user-error.ts';
import { milestoneField } from './milestone-field.ts';

/** A milestone comes after no more than so many others. */
const MOST_AFTER = 5;

/** "W1.1, W1.2 and W2.1". */
const REFERENCES = /^w\d{1,9}\.\d{1,9}(?:(?:,| and|, and|;)? +w\d{1,9}\.\d{1,9})*$/i;
const NOTHING = /^(?:nothing|none|no other|no others)$/i;

/** The milestones that one comes after, by their references: "W1.1 and W1.2", or "nothing". */
export const afterField: Field<Milestone[], string[], 'text'> = {
  label: 'After',
  input: 'text',
  required: true,
  hint: 'For example: W1.1 and W1.2, or nothing',
  typed: 'phrase',
  // A text may well go on after "after".
  reference: /^w\d{1,9}\.\d{1,9}$/i,
  canonical: (typed) => typed,
  canRead: (words) => REFERENCES.test(words.trim()) || NOTHING.test(words.trim()),
  parse(raw) {
    const words = wordsOf(raw).trim();
    if (NOTHING.test(words)) return [];
    if (!REFERENCES.test(words))
      throw new UserError(
        `“${words.slice(0, 40)}” does not name milestones. Write them like this: W1.1 and W1.2. Or write: nothing.`,
      );
    const named = [...new Set(words.toUpperCase().match(/W\d+\.\d+/g) ?? [])];
    if (named.length <= MOST_AFTER) return named;
    throw new UserError(`A milestone comes after ${MOST_AFTER} others at most. Name the last of them.`);
  },
  async resolve(named: string[], context: NetworkContext) {
    const found: Milestone[] = [];
    for (const reference of named)
      found.push(await milestoneField.resolve(milestoneField.parse(reference, reading(context)), context));
    return found;
  },
};

const reading = ({ now, zone }: NetworkContext): FieldReading => ({ now, zone });
