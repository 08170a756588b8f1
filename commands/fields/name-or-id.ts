import { isPlainId, wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { text } from './fields.ts';

/** What finds a record: a name, read as any words are, or an id, which may have any digits in it. */
export function nameOrId(label: string): PlainField<string, 'text'> {
  const name = text(label, { max: 100 });
  return {
    ...name,
    input: 'text',
    parse(raw, reading) {
      const read = wordsOf(raw);
      return isPlainId(read) ? read : name.parse(raw, reading);
    },
  };
}
