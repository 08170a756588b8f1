import type { Typed } from '../invocation.ts';

/** What a line asks for, as typed, by the word after its #; `meeting` is the reference of the meeting that is running. */
export type RecordedLines = Readonly<Record<string, (words: string, meeting: string) => string>>;

/** A line that records something: the word after its #, and the words after that. */
export interface LineSaid {
  tag: string;
  words: string;
}

/** More lines of one message than these are not read. */
const MOST = 20;

/** A line that begins with # and a word, be it after a bullet; a colon may stand after the word. */
const TAGGED = /^[\s•▪◦*–-]*#(\p{L}+)(?:\s*:)?(?:\s+(.*))?$/u;

/** The lines of a message that begin with one of these words after #, such as "#action @bob Ring the LPC by Friday". */
export function readLines({ text }: Pick<Typed, 'text'>, known: RecordedLines): LineSaid[] {
  const lines = text.split('\n').flatMap((line) => {
    const [, word = '', words = ''] = TAGGED.exec(line.trimEnd()) ?? [];
    const tag = tagOf(word.toLowerCase(), known);
    return tag === undefined ? [] : [{ tag, words: words.trim() }];
  });
  return lines.slice(0, MOST);
}

/** The tag that a word is, be it in the plural. */
const tagOf = (word: string, known: RecordedLines): string | undefined =>
  [word, word.replace(/s$/, ''), `${word}s`].find((each) => Object.hasOwn(known, each));
