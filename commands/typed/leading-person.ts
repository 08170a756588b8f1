import type { Called } from '../fields/called.ts';
import { mentionIndex, type Typed } from '../invocation.ts';
import { flat } from './normalise.ts';

const MARK = /^\uE000\d+\uE001(?:['’]s)?/;
const ME = /^(?:me|myself|i)(?=$|[\s,.:;!)/&-])/;
const HANDLE = /^@[\p{L}\p{N}][\p{L}\p{N}._'’-]*/u;
const TITLE = /^(?:dr|mr|mrs|ms|miss|prof|professor|sir|dame|cllr|rev)\.? /;
const WORD = /^"[^"]+"|^[^\s,;:!?()/&"]+/;
/** A name has at most this many words. */
const MOST_WORDS = 6;

/** A person named at the start of a text, and how many characters the name takes. */
export interface Leading {
  typed: string;
  length: number;
  /** Whether the writer surely meant a person: a mention, “me”, an @, quotes, or the name of a known member. */
  sure: boolean;
}

/**
 * Finds who is named at the start of the text: a mention, “me”, the longest name by which `called` knows a member, or a
 * name with @ or in quotes. Otherwise it returns the first word, which may not be a name at all.
 */
export function leadingPerson(text: string, called: Called | undefined): Leading | undefined {
  const [mark] = MARK.exec(text) ?? [];
  if (mark !== undefined) return { typed: mark.replace(/['’]s$/, ''), length: mark.length, sure: true };
  const [me] = ME.exec(flat(text)) ?? [];
  if (me !== undefined) return { typed: 'me', length: me.length, sure: true };
  const known = called && longestKnown(text, called);
  if (known) return known;
  const [handle] = HANDLE.exec(text) ?? [];
  if (handle !== undefined)
    return { typed: handle.replace(/[.'’-]+$/, ''), length: handle.length, sure: true };
  const [word] = WORD.exec(text) ?? [];
  if (word === undefined) return undefined;
  return { typed: word.replaceAll('"', ''), length: word.length, sure: word.startsWith('"') };
}

function longestKnown(text: string, called: Called): Leading | undefined {
  const at = text.startsWith('@') ? 1 : 0;
  const [title = ''] = TITLE.exec(flat(text.slice(at, at + 20))) ?? [];
  const from = at + title.length;
  const words = [...text.slice(from, from + 200).matchAll(/"[^"]+"|[^\s"]+/g)].slice(0, MOST_WORDS);
  for (const { index: start, 0: word } of words.reverse()) {
    const end = from + start + word.length;
    const named = text
      .slice(from, end)
      .replaceAll('"', '')
      .replace(/(?:['’]s)?[\s.,:;!?)–—-]*$/u, '');
    if (named !== '' && called(named).surely)
      return {
        typed: `@${named}`,
        length: from + named.length + (text.startsWith('"', from) ? 2 : 0),
        sure: true,
      };
  }
  return undefined;
}

/** Joins adjacent mentions of one person, because a platform may write a name of two words as two mentions. */
export function joinSplitMentions(text: string, mentions: Typed['mentions']): string {
  if (text.indexOf('\uE000') === text.lastIndexOf('\uE000')) return text;
  const idAt = (mark: string) => mentions[mentionIndex(mark) ?? -1]?.account.id;
  let last: string | undefined;
  return text.replaceAll(/\s*(\uE000\d+\uE001)|[^\s\uE000]+/g, (found: string, mark?: string) => {
    const again = mark !== undefined && last !== undefined && idAt(mark) === last;
    last = mark === undefined ? undefined : idAt(mark);
    return again ? '' : found;
  });
}

/** What separates one person from the next: "and @cat", ", @cat", "/ @cat", "& Cat". */
const ANOTHER = /^\s*\(?(?:,\s*(?:and\s+)?|and\s+|&\s*|\/\s*|\+\s*|or\s+|plus\s+|with\s+)(?=\S)/i;

/** At most this many people are named one after another. */
const MOST_PEOPLE = 40;

/** Finds the people named one after another at the start of the text, and how many characters they take. */
export function leadingPeople(text: string, called: Called | undefined): { typed: string[]; length: number } {
  const typed: string[] = [];
  let length = 0;
  while (typed.length < MOST_PEOPLE) {
    const [gap] =
      typed.length === 0
        ? ['']
        : (ANOTHER.exec(text.slice(length)) ?? /^\s*(?=\uE000|@)/.exec(text.slice(length)) ?? []);
    if (gap === undefined) return { typed, length };
    const one = leadingPerson(text.slice(length + gap.length), called);
    if (!one || (typed.length > 0 && !one.sure)) return { typed, length };
    typed.push(one.typed);
    length += gap.length + one.length;
    if (gap.includes('(') && text.charAt(length) === ')') length++;
  }
  return { typed, length };
}
