/**
 * What people wrote, as it is kept: a string in which mentions and links stand as marks, between three characters of private
 * use that nobody can enter. What is around a mark is as it was written, lines and emoji and all; so a text of before, which
 * has no marks, is one too.
 */
export type KeptRun =
  | { words: string }
  /** `mention` is the key of whom it means; the words are what they were called then. `mark` is the run as it is kept. */
  | { words: string; mention: string; mark: string }
  | { words: string; href: string; mark: string };

const [OPEN, BETWEEN, CLOSE] = ['\uE002', '\uE003', '\uE004'];
const MARK = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${BETWEEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g');
/** The characters that marks are made of, and those in which what is typed comes in. */
const PRIVATE = /[\uE000-\uE004]/g;

/** Text rid of the characters that marks are made of; what comes from outside is, before any mark is placed in it. */
export const withoutMarks = (text: string): string => text.replaceAll(PRIVATE, '');

/** Parts of a key, and the words of a mark, hold nothing that would end them, nor anything that a command's grammar reads. */
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

const mark = (words: string, about: string): string => `${OPEN}${encoded(words)}${BETWEEN}${about}${CLOSE}`;

/** By what a mention of an account is known, whether or not anyone here has met it. `id` is its user id or its alias. */
export const accountKey = ({
  platform,
  tenant,
  id,
}: {
  platform: string;
  tenant: string;
  id: string;
}): string => `@${[platform, tenant, id].map(encoded).join('/')}`;

/** By what a person is known whom we named ourselves. */
export const personKey = (id: string): string => `@person/${encoded(id)}`;

/** The mention of whoever has this key. */
export const markMention = (key: string, name: string): string => mark(name, key);

/** A link with words of its own. */
export const markLink = (words: string, href: string): string => mark(words, encoded(href));

/** A kept text as its runs, in order. */
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

/** A kept text in words alone: to be counted, compared, or shown where there is room for no more. */
export const plainWords = (text: string): string =>
  text.includes(OPEN)
    ? runsIn(text)
        .map(({ words }) => words)
        .join('')
    : text;

/** A kept text written out, each address behind the words that lead to it: for files, and for whoever reads plain text. */
export const writtenOut = (text: string): string =>
  text.includes(OPEN)
    ? runsIn(text)
        .map((run) => ('href' in run ? withAddress(run.words, run.href) : run.words))
        .join('')
    : text;

/** The same of every text in data. */
export function writtenOutIn<D>(data: D): D;
export function writtenOutIn(data: unknown): unknown {
  if (typeof data === 'string') return writtenOut(data);
  if (Array.isArray(data)) return data.map((each) => writtenOutIn(each));
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype)
    return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, writtenOutIn(value)]));
}

/** The words of a link with its address behind them, where that says more. */
export const withAddress = (words: string, href: string): string =>
  words === href || words === '' ? href : `${words} (${href})`;

/** Words as a regular expression of Postgres that finds just these. */
export const asWritten = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&');

/** The mention of whoever has one of these keys, as a regular expression of Postgres; `keys` are not empty. */
export const mentionPattern = (keys: string[]): string =>
  `${OPEN}[^${OPEN}${CLOSE}]*${BETWEEN}(?:${keys.map(asWritten).join('|')})${CLOSE}`;
