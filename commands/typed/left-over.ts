import type { FieldReading } from '../field.ts';
import type { FieldReader } from './field-reader.ts';
import { beginningsOf } from './keywords.ts';
import { dateIn } from './looks-like.ts';
import { flat, outsideQuotes } from './normalise.ts';
import type { Clause } from './pattern.ts';

/** How many words at the end of a text may be a misread clause rather than part of the text. */
const MOST_WORDS_IN_DOUBT = 5;

/** "by me", "by asking them", "by @bob": no date begins so, though "by morning" may. */
const NO_DATE =
  /^(?:me|you|him|her|us|them|it|itself|themselves|(?!morning|evening)[a-z]+ing|\uE000\d+\uE001)(?=$|[\s.,;:!?)])/;

/** What a word must hold to be a slip in a length of time. */
const OF_A_LENGTH = /\d|\b(?:min|hour|hr|day|week|month|year|half|term|long|age|while|bit)/;

/** Words that may be a clause that was not understood, and where their keyword begins in the text. */
export interface Doubtful {
  clause: Clause;
  words: string;
  at: number;
  /** It stands there without a keyword. */
  isBare: boolean;
}

/**
 * What in a text may have been meant as one of these clauses, none of which could be read: its keyword with a few words to
 * the end, or a date that stands for itself.
 */
export function doubtfulIn(
  text: string,
  unread: Clause[],
  reader: FieldReader,
  reading: FieldReading,
): Doubtful[] {
  const [when] = unread.filter(({ field, required }) => required && isWhen(reader, field));
  const bare = when && dateIn(text, reading);
  if (when && bare && reader.fits(when.field, text.slice(bare.at)) === text.length - bare.at)
    return [{ clause: when, words: bare.words, at: bare.at, isBare: true }];
  const found = unread.flatMap((clause) => misreadIn(text, clause, reader) ?? []);
  const open = unread.filter(
    ({ field }) => isWhen(reader, field) && !found.some(({ clause }) => clause.field === field),
  );
  const [first] = open;
  const date =
    first && found.every(({ clause }) => !isWhen(reader, clause.field)) ? dateIn(text, reading) : undefined;
  return first && date ? [...found, { clause: first, words: date.words, at: date.at, isBare: true }] : found;
}

export const isWhen = (reader: FieldReader, field: string): boolean =>
  ['date', 'instant'].includes(reader.fieldOf(field).input);

function misreadIn(text: string, clause: Clause, reader: FieldReader): Doubtful | undefined {
  const field = reader.fieldOf(clause.field);
  const { usual, atEnd } = beginningsOf(clause, field);
  const words = ` ${outsideQuotes(flat(text))}`;
  const lastOf = (keyword: string) => {
    const at = words.lastIndexOf(` ${keyword} `);
    return at < 0 ? [] : [{ at, keyword }];
  };
  const others = [...usual, ...(isWhen(reader, clause.field) ? atEnd : [])].flatMap(lastOf);
  const [last] = [...lastOf(clause.keyword), ...others.toSorted((a, b) => a.at - b.at)];
  if (!last) return undefined;
  const after = text.slice(last.at + last.keyword.length + 1).trim();
  const said = flat(after);
  if (after === '' || after.split(/\s+/).length > MOST_WORDS_IN_DOUBT) return undefined;
  if (isWhen(reader, clause.field) && NO_DATE.test(said)) return undefined;
  const isLength = clause.keyword === 'for' && field.typed === 'phrase' && field.input === 'text';
  return isLength && !OF_A_LENGTH.test(said)
    ? undefined
    : { clause, words: after, at: last.at, isBare: false };
}
