import type { FieldReader } from './field-reader.ts';
import { beginningsOf } from './keywords.ts';
import { bareKeyword } from './left-over.ts';
import { flat } from './normalise.ts';
import type { Clause } from './pattern.ts';
import type { ReadSoFar } from './take-left-over.ts';

/** Whether the words are only those that introduce something required, which is missing: "by poll" after "confirm M1". */
export const introducesMissing = (
  piece: string,
  { args, pattern, reader }: Pick<ReadSoFar, 'args' | 'pattern' | 'reader'>,
): boolean =>
  pattern.clauses.some(
    (clause) =>
      clause.required &&
      !(clause.field in args) &&
      beginningsOf(clause, reader.fieldOf(clause.field)).usual.includes(flat(piece)),
  );

/**
 * The text without the whole phrase at its end that introduces something required, which is missing: it is no part of a
 * title. So "Flu by correspondence" is "Flu", and "by correspondence" nothing.
 */
export function withoutPhrase(words: string, open: Clause[], reader: FieldReader): string {
  const required = open.filter((clause) => clause.required);
  const phrase = bareKeyword(` ${words}`, required, reader);
  if (phrase === undefined || !phrase.includes(' ')) return words;
  return words.slice(0, words.toLowerCase().lastIndexOf(phrase)).trim();
}
