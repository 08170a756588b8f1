import { plainWords } from '../../storage/rows/kept-words.ts';
import type { NetworkContext } from '../context.ts';
import type { Field } from '../field.ts';
import { UserError } from '../user-error.ts';

/** How many records a question lists; where there are more, it asks for a reference. */
export const MOST_OFFERED = 100;

/** What the references of a kind of record look like: a letter, and one number or several, with a full stop between. */
export interface ReferenceShape {
  letter: string;
  /** How many numbers: one in "A12", two in "W1.2". */
  numbers: number;
}

/** Writes the short references of a kind of record, "A12", which begin with its letter. */
export interface ShortReference extends ReferenceShape {
  (record: { number: number }): string;
}

/** The short references that begin with a letter. */
export const shortReference = (letter: string): ShortReference =>
  Object.assign(({ number }: { number: number }) => `${letter}${number}`, { letter, numbers: 1 });

/** The source of a pattern for such references. */
export const referenceSource = ({ letter, numbers }: ReferenceShape): string =>
  letter + Array.from({ length: numbers }, () => '\\d{1,9}').join('\\.');

/** A reference that names nothing; `nearest` are ones that do. */
export class UnknownReference extends UserError {
  readonly nearest: string[];

  constructor(message: string, nearest: string[]) {
    super(message);
    this.nearest = nearest;
  }
}

interface NumberedRecords<R> {
  byNumber(networkId: string, number: number): Promise<R | null>;
  nearest(networkId: string, number: number): Promise<number[]>;
}

/** A record of the network by its short reference, in any case, with or without its letter; `kind` is its noun. */
export function referenceField<R>(
  kind: string,
  label: string,
  shape: ShortReference,
  records: (context: NetworkContext) => NumberedRecords<R>,
): Field<R, number, 'text'> {
  const { letter } = shape;
  return {
    label,
    input: 'text',
    required: true,
    hint: `For example: ${letter}12`,
    typed: 'word',
    reference: new RegExp(`^${referenceSource(shape)}$`, 'i'),
    canonical: (typed) => typed,
    parse(raw) {
      const found = /^([a-z]?)(\d{1,9})$/i.exec(String(raw).trim());
      const typedLetter = found?.[1]?.toUpperCase();
      if (!found || (typedLetter && typedLetter !== letter)) {
        throw new UserError(
          `“${String(raw).slice(0, 40)}” is not the reference of ${article(kind)}. Write it like ${letter}12.`,
        );
      }
      return Number(found[2]);
    },
    async resolve(number, context) {
      const { network } = context;
      const record = await records(context).byNumber(network.id, number);
      if (record) return record;
      const nearest = (await records(context).nearest(network.id, number)).map((n) => `${letter}${n}`);
      const hint =
        nearest.length > 0 ? `Did you mean ${nearest.join(', ')}?` : `There are no ${plural(kind)} yet.`;
      throw new UnknownReference(`There is no ${letter}${number} in ${network.name}. ${hint}`, nearest);
    },
  };
}

/** The same, where a form lists those that it may be, with their words. */
export const offering = <R extends { number: number }>(
  field: Field<R, number, 'text'>,
  reference: ShortReference,
  wordsOf: (record: R) => string,
  listed: (context: NetworkContext, span: { skip: number; take: number }) => Promise<R[]>,
): Field<R, number, 'text'> => ({
  ...field,
  offers: async (context) =>
    (await listed(context, { skip: 0, take: MOST_OFFERED + 1 })).map((record) => ({
      value: reference(record),
      label: `${reference(record)} ${plainWords(wordsOf(record))}`,
    })),
});

/** "actions", "priorities". */
export const plural = (noun: string): string => noun.replace(/y?$/, (end) => (end ? 'ies' : 's'));

const article = (kind: string): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);
