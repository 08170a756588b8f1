import { plainWords } from '../../storage/rows/kept-words.ts';
import type { NetworkContext } from '../context.ts';
import type { Field } from '../field.ts';
import { UserError } from '../user-error.ts';

/** How many records a question lists. If there are more, it asks for a reference instead. */
export const MOST_OFFERED = 100;

/**
 * The shape of a kind of record's references: a letter, then one number or several separated by full stops.
 */
export interface ReferenceShape {
  letter: string;
  /** How many numbers there are: one in "A12", two in "W1.2". */
  numbers: number;
}

/** Writes the short reference of a record, such as "A12". */
export interface ShortReference extends ReferenceShape {
  (record: { number: number }): string;
}

/** Makes the short references that begin with this letter. */
export const shortReference = (letter: string): ShortReference =>
  Object.assign(({ number }: { number: number }) => `${letter}${number}`, { letter, numbers: 1 });

/** The source of a regular expression that matches references of this shape. */
export const referenceSource = ({ letter, numbers }: ReferenceShape): string =>
  letter + Array.from({ length: numbers }, () => '\\d{1,9}').join('\\.');

/** The error for a reference that names no record. `nearest` has references that do. */
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

/**
 * A record of the network, found by its reference in any case, with or without the letter. `kind` is the
 * record's noun.
 */
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

/** The same field, whose form lists the records that may be meant, with their words. */
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

/** The plural of a noun: "actions", "priorities". */
export const plural = (noun: string): string => noun.replace(/y?$/, (end) => (end ? 'ies' : 's'));

const article = (kind: string): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);
