import { visibleWords } from './visible-words.ts';

/**
 * People's words, as stored: a string in which mentions and links are marks, made with three private-use characters that
 * nobody can enter. The rest is as it was written, with lines and emoji, so an old text without marks is valid too.
 */
export type KeptRun =
  | { words: string }
  /** `mention` is the key of whom it means; the words are what they were called then. `mark` is the run as it is kept. */
  | { words: string; mention: string; mark: string }
  | { words: string; href: string; mark: string };

const [OPEN, BETWEEN, CLOSE] = ['\uE002', '\uE003', '\uE004'];
const MARK = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${BETWEEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g');
/** The private-use characters of stored marks, and those of marks in typed text. */
const PRIVATE = /[\uE000-\uE004]/g;

/** Removes the characters of marks. Applied to all text from outside before marks are placed in it. */
export const withoutMarks = (text: string): string => text.replaceAll(PRIVATE, '');

/** Escapes a part of a key so that it ends neither the key nor the mark, and means nothing to the commands' grammar. */
const encoded = (part: string): string =>
  encodeURIComponent(part.replaceAll(/\p{Cs}/gu, '')).replaceAll(
    /['()!*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const mark = (words: string, about: string): string =>
  `${OPEN}${encoded(visibleWords(words))}${BETWEEN}${about}${CLOSE}`;

/** The key of a mention of an account, known to us or not. `id` is its user id or its alias. */
export const accountKey = ({
  platform,
  tenant,
  id,
}: {
  platform: string;
  tenant: string;
  id: string;
}): string => `@${[platform, tenant, id].map(encoded).join('/')}`;

/** The key of a mention of a person that the bot itself made. */
export const personKey = (id: string): string => `@person/${encoded(id)}`;

/** The mark for a mention. */
export const markMention = (key: string, name: string): string => mark(name, key);

/** The mark for a link. */
export const markLink = (words: string, href: string): string => mark(words, encoded(href));

/** The runs of a stored text, in order. */
export function runsIn(text: string): KeptRun[] {
  const runs: KeptRun[] = [];
  let from = 0;
  for (const { 0: whole, 1: words = '', 2: about = '', index } of text.matchAll(MARK)) {
    if (index > from) runs.push({ words: text.slice(from, index) });
    runs.push(
      about.startsWith('@')
        ? { words: decoded(words), mention: about, mark: whole }
        : { words: decoded(words), href: decoded(about), mark: whole },
    );
    from = index + whole.length;
  }
  if (from < text.length) runs.push({ words: text.slice(from) });
  return runs;
}

/** The words of a stored text without marks: to count, compare, or show as plain text. */
export const plainWords = (text: string): string =>
  text.includes(OPEN)
    ? runsIn(text)
        .map(({ words }) => words)
        .join('')
    : text;

/** A stored text as plain text, with addresses after links: for files. */
export const writtenOut = (text: string): string =>
  text.includes(OPEN)
    ? runsIn(text)
        .map((run) => ('href' in run ? withAddress(run.words, run.href) : run.words))
        .join('')
    : text;

/** The same for every text in data. */
export function writtenOutIn<D>(data: D): D;
export function writtenOutIn(data: unknown): unknown {
  if (typeof data === 'string') return writtenOut(data);
  if (Array.isArray(data)) return data.map((each) => writtenOutIn(each));
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype)
    return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, writtenOutIn(value)]));
}

/** The words of a link, with its address after them if it says more. */
export const withAddress = (words: string, href: string): string =>
  words === href || words === '' ? href : `${words} (${href})`;

/** A Postgres regular expression that matches exactly these words. */
export const asWritten = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&');

/** A Postgres regular expression for a mention with one of these keys, of which there must be at least one. */
export const mentionPattern = (keys: string[]): string =>
  `${OPEN}[^${OPEN}${CLOSE}]*${BETWEEN}(?:${keys.map(asWritten).join('|')})${CLOSE}`;
