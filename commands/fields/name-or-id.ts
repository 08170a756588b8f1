import { isPlainId, wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { text } from './fields.ts';

/** A name or an id that finds a record. A name is checked like other words; an id may contain any digits. */
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
