import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { text } from './fields.ts';

/** What finds a record and is not kept: a name, or an id, which may have any digits in it. */
export const nameOrId = (label: string): PlainField<string, 'text'> => ({
  ...text(label),
  input: 'text',
  parse: wordsOf,
});
