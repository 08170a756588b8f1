import { wordsOf } from '../../door/words-entered.ts';
import type { PlainField } from '../../field.ts';
import { writeOutMentions } from '../../invocation.ts';
import { formatPeriod, type Period, periodSaid, readPeriod } from './period.ts';

/** Whole months: "April 2027". */
export const periodField: PlainField<Period, 'text'> = {
  label: 'Period',
  input: 'text',
  required: true,
  hint: 'The latest, unless you give another. For example: April 2027',
  typed: 'phrase',
  canonical: writeOutMentions,
  parse: (raw) => readPeriod(wordsOf(raw)),
  canRead: (words) => periodSaid(words) !== undefined,
  inForm: formatPeriod,
  resolve: (period) => period,
};
