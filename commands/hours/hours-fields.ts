import { quoted } from '../dates/read-words.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { readHalfDays, sayHalfDays } from './half-days.ts';

/** The half days of a week that a person works. */
export const halfDaysField: PlainField<number, 'text'> = {
  label: 'When you work',
  input: 'text',
  required: true,
  hint: 'For example: Tuesday and Thursday mornings',
  typed: 'words',
  canonical: writeOutMentions,
  parse(raw) {
    const typed = wordsOf(raw);
    const read = readHalfDays(typed);
    if (read !== undefined) return read;
    throw new UserError(
      `I could not read ${quoted(typed)} as days of work. Write it like “Tuesday and Thursday mornings”, “Monday to Wednesday” or “every day”; nobody is written to at the weekend anyway.`,
    );
  },
  inForm: sayHalfDays,
  resolve: (halfDays) => halfDays,
};
