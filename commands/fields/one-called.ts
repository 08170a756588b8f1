import type { PlainField } from '../field.ts';
import { UserError } from '../user-error.ts';

/** A choice by name, ignoring spaces, hyphens and case. */
export function oneCalled<V extends string>(
  label: string,
  called: Record<V, string>,
): PlainField<V, 'choice'> {
  const plain = (words: string) => words.toLowerCase().replaceAll(/[\s-]+/g, '');
  const values = Object.keys(called) as V[];
  return {
    label,
    input: 'choice',
    required: true,
    choices: values.map((value) => ({ value, label: called[value] })),
    typed: 'phrase',
    canonical: (typed) => typed,
    parse(raw) {
      const words = String(raw);
      const found = values.find(
        (value) => plain(value) === plain(words) || plain(called[value]) === plain(words),
      );
      if (found) return found;
      throw new UserError(`“${words.slice(0, 40)}” is not one of ${Object.values(called).join(', ')}.`);
    },
    resolve: (value) => value,
  };
}
