import { formatYear, readYear, type Year } from '../dates/financial-year.ts';
import { wordsOf } from '../door/words-entered.ts';
import { Doubt, type PlainField } from '../field.ts';
import { writeOutMentions } from '../invocation.ts';

/** A financial year: "2027/28". */
export const yearField: PlainField<Year, 'text'> = {
  label: 'Year',
  input: 'text',
  required: true,
  hint: 'From April, for example: 2027/28',
  typed: 'word',
  canonical: writeOutMentions,
  parse(raw) {
    const words = wordsOf(raw);
    const year = readYear(words);
    if (year !== undefined) return year;
    throw new Doubt(
      `I could not read “${words.slice(0, 40)}” as a year from April to March. Write it like 2027/28.`,
    );
  },
  inForm: formatYear,
  resolve: (year) => year,
};
