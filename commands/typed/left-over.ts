import type { FieldReading } from '../field.ts';
import type { FieldReader } from './field-reader.ts';
import { beginningsOf, firstWordsOf } from './keywords.ts';
import { dateIn, isNearDate } from './looks-like.ts';
import { beginsNoClause, isNotSo } from './no-clause.ts';
import { flat, outsideQuotes } from './normalise.ts';
import type { Clause } from './pattern.ts';

/** A misread clause at the end of a text has at most this many words; more are part of the text. */
const MOST_WORDS_IN_DOUBT = 6;

/** Words that no date begins with: "by me", "by asking them", "by @bob", "by post". "by morning" may still be a date. */
const NO_DATE =
  /^(?:post|e-?mail|phone|telephone|hand|letter|text|fax|courier|car|train|bus|video|default|law|name|vote|consensus|practices|patients|people|staff|members|clinicians|users|everyone|all|me|you|him|her|us|them|it|itself|themselves|(?!morning|evening)[a-z]+ing|\uE000\d+\uE001)(?=$|[\s.,;:!?)])/;

/** What was meant as a reference has at least its letter and a figure: a text may well go on after "for". */
const LIKE_A_REFERENCE = /^[a-z] ?\d/;

/** Whether the words after "by" say who did it rather than when: "those seen by the clinic". */
const saysWhoDidIt = (before: string, after: string): boolean =>
  !isNearDate(after) &&
  DONE_BY.test(before) &&
  /^(?:the|our|all|both|each|local|other|its|their|a|an) /.test(after);
const DONE_BY =
  /\b(?!(?:need|want|requir|finish|complet|return|submitt|expect|deliver)ed$)(?:\p{L}{2,}ed|seen|sent|given|made|taken|held|run|led|written|chosen|kept|paid|known)$/u;

/** A mistyped length of time contains one of these. A number of four digits does not count: it is a year. */
const OF_A_LENGTH =
  /(?<![\d/])\d{1,3}(?![\d/])|\b(?:min|hour|hr|day|week|month|year|half|term|long|age|while|bit)/;

/** Words that may be a clause that we could not read, and where they or their keyword begin in the text. */
export interface Doubtful {
  clause: Clause;
  words: string;
  at: number;
  /** Whether the words have no keyword. */
  isBare: boolean;
}

/**
 * Finds words in a text that may have been meant as one of the unread clauses: a keyword and a few words up to the end,
 * or a date or length of time without a keyword.
 */
export function doubtfulIn(
  text: string,
  unread: Clause[],
  reader: FieldReader,
  reading: FieldReading,
): Doubtful[] {
  if (unread.length === 0) return [];
  const whens = unread.filter(({ field }) => isWhen(reader, field));
  const date = whens.length > 0 ? dateIn(text, reading) : undefined;
  const bare = ({ clause, words, at }: Omit<Doubtful, 'isBare'>) => ({ clause, words, at, isBare: true });
  const [required] = whens.filter((clause) => clause.required);
  if (required && date && !isNotSo(text.slice(0, date.at))) {
    const whole = withTimeBefore(text, date);
    const at = [whole, date.at].find((from) => endsOrLists(text.slice(from), required.field, reader));
    if (at !== undefined)
      return [bare({ clause: required, words: text.slice(at, date.at + date.words.length), at })];
  }
  const spaced = ` ${outsideQuotes(flat(text))}`.replaceAll(/[([]|[,;:](?=\s)|(?<=\s)-(?=\s)/g, ' ');
  const said = spaced.split(' ');
  const found = unread.flatMap((clause) => {
    const first = firstWordsOf(clause, reader.fieldOf(clause.field));
    return said.some((word) => first.has(word)) ? (misreadIn(text, spaced, clause, reader) ?? []) : [];
  });
  found.push(
    ...unread.flatMap((clause) =>
      found.some((each) => each.clause === clause) ? [] : (lengthIn(text, clause, reader) ?? []),
    ),
  );
  const [open] = whens.filter((clause) => !found.some((each) => each.clause.field === clause.field));
  const isSaid = found.some(({ clause }) => isWhen(reader, clause.field));
  return open && date && !isSaid ? [...found, bare({ clause: open, ...date })] : found;
}

/** Words that a sentence may well end with: "Ask whom it is for". */
const ENDS_SENTENCE = new Set([
  'for',
  'in',
  'on',
  'to',
  'at',
  'from',
  'over',
  'via',
  'as',
  'of',
  'date',
  'lead',
]);

/** Finds the keyword of an open clause at the end of a text, where the words after it are missing: "Send letters, due". */
export function bareKeyword(text: string, open: Clause[], reader: FieldReader): string | undefined {
  const end = /(?<=[\s,;(])[\p{L} ]+(?=[\s.:,–—-]*$)/u.exec(
    outsideQuotes(flat(text.slice(-LONGEST_KEYWORD))),
  )?.[0];
  if (end === undefined) return undefined;
  const spaced = ` ${end}`;
  return open
    .flatMap((clause) => beginningsOf(clause, reader.fieldOf(clause.field)).usual)
    .filter((each) => spaced.endsWith(each) && spaced.endsWith(` ${each}`) && !ENDS_SENTENCE.has(each))
    .sort((a, b) => b.length - a.length)[0];
}

/** A keyword has at most this many characters, with what separates it from the text. */
const LONGEST_KEYWORD = 40;

/** Whether the words begin with a day that reaches to the end, or to a comma that more words follow. */
function endsOrLists(words: string, field: string, reader: FieldReader): boolean {
  const length = reader.fits(field, words);
  return length > 0 && (length === words.length || /,\s/.test(words.slice(length - 1, length + 2)));
}

/** Finds where the time before a day begins, as in "Range, 2-4pm on 8 June"; without a time, where the day begins. */
function withTimeBefore(text: string, { at }: { at: number }): number {
  const found = TIME_BEFORE.exec(flat(text.slice(0, at)));
  return found ? found.index + (found.groups?.gap?.length ?? 0) : at;
}

const CLOCK = String.raw`(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?|\d{4}(?:hrs)?|(?:12 )?(?:noon|midday))`;
const TIME_BEFORE = new RegExp(
  String.raw`(?<gap>^|[\s,(-]+)(?:(?:at|from|between) )?${CLOCK}(?: ?(?:-|to|till|until|and) ?${CLOCK})?,? (?:on )?$`,
);

export const isWhen = (reader: FieldReader, field: string): boolean =>
  ['date', 'instant'].includes(reader.fieldOf(field).input);

const LENGTH_AT_END =
  /[\s(,–—-]+((?:\d{1,3}|an?|half an|two|three|ten|twenty|thirty) ?(?:h|hrs?|hours?|mins?|minutes?))\)?\.?$/i;

/** Finds a length of time at the end that has no keyword: "Sepsis pathway - 20 mins". */
function lengthIn(text: string, clause: Clause, reader: FieldReader): Doubtful | undefined {
  if (!isLength(clause, reader)) return undefined;
  const end = text.slice(-LONGEST_LENGTH);
  const [whole, words] = LENGTH_AT_END.exec(end) ?? [];
  if (whole === undefined || words === undefined || reader.fits(clause.field, words) < words.length)
    return undefined;
  return { clause, words, at: text.length - end.length + end.lastIndexOf(words), isBare: true };
}

/** A length of time is looked for only in this many characters at the end. */
const LONGEST_LENGTH = 40;

export const isLength = ({ keyword, field }: Clause, reader: FieldReader): boolean => {
  const { typed, input } = reader.fieldOf(field);
  return keyword === 'for' && typed === 'phrase' && input === 'text';
};

/** Finds words meant as one clause. `words` is the flattened text, with spaces for punctuation, to search in. */
function misreadIn(text: string, words: string, clause: Clause, reader: FieldReader): Doubtful | undefined {
  const field = reader.fieldOf(clause.field);
  const { usual, atEnd, labels, own: inside } = beginningsOf(clause, field);
  const lastOf = (keyword: string) => {
    const isLast = inside.includes(keyword) && words.endsWith(` ${keyword}`);
    const at = isLast ? words.length - keyword.length - 1 : words.lastIndexOf(` ${keyword} `);
    return at < 0 || beginsNoClause(keyword, words, at + 1) ? [] : [{ at, keyword }];
  };
  const labelled = labels
    .flatMap(lastOf)
    .filter(({ at, keyword }) => /^\s?[:=]/.test(text.slice(at + keyword.length)));
  const others = [...usual, ...inside, ...(isWhen(reader, clause.field) ? atEnd : [])]
    .flatMap(lastOf)
    .concat(labelled);
  const [own] = lastOf(clause.keyword);
  // We prefer "is due on" to the "due" within it.
  const widest = others.toSorted((a, b) => a.at - b.at || b.keyword.length - a.keyword.length);
  const wider = widest.find(({ at, keyword }) => own && at < own.at && own.at < at + keyword.length);
  const last = wider ?? own ?? widest[0];
  if (!last) return undefined;
  const after = text
    .slice(inside.includes(last.keyword) ? last.at : last.at + last.keyword.length)
    .replace(/^[\s:=]+/, '')
    .trim()
    .replace(/[)\]]$/, '');
  const said = flat(after);
  if (after === '' || after.split(/\s+/).length > MOST_WORDS_IN_DOUBT) return undefined;
  if (field.looksLike && !field.looksLike.test(after)) return undefined;
  if (field.reference && !clause.required && !LIKE_A_REFERENCE.test(said)) return undefined;
  if (isWhen(reader, clause.field) && (NO_DATE.test(said) || saysWhoDidIt(words.slice(0, last.at), said)))
    return undefined;
  return isLength(clause, reader) && !OF_A_LENGTH.test(said)
    ? undefined
    : { clause, words: after, at: last.at, isBare: false };
}
