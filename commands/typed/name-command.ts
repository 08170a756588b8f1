import type { Command } from '../command.ts';
import { afterCalling } from './calling.ts';
import { isOnlyThanks } from './courtesy.ts';
import type { Language } from './language.ts';
import { flat } from './normalise.ts';
import { bySaying, nounBeforeReference, type Reworded, reword } from './reword.ts';

/**
 * The commands whose own words begin a text, and the rest of the text. They all have the same words; where
 * shorter words of other commands match too, only the longest count.
 */
export interface CommandNamed {
  named: Command[];
  rest: string;
}

/**
 * Finds the commands that a text names, by their own words or by everyday ones. Returns undefined if there
 * are none.
 */
export function nameCommand(text: string, language: Language): CommandNamed | undefined {
  const { wording } = language;
  const said = isOnlyThanks(text) ? 'help thanks' : orHelp(withoutCall(text, language), language);
  const first = bySaying(flat(said), wording.firstSayings);
  if (first) return byOwnWords(writtenOut(said, first), language);
  const plain = byOwnWords(said, language);
  if (plain) return plain;
  const flatText = flat(said);
  const from = nounBeforeReference(flatText, wording);
  const reworded = reword(flatText.slice(from), wording);
  return reworded && byOwnWords(writtenOut(said.slice(from), reworded), language);
}

/** Writes what was typed again, with the command's own words in front. */
function writtenOut(typed: string, { command, from, to, start = 0, without, parts = [] }: Reworded): string {
  const [first, ...others] = command.split(/\$(?=\d)/);
  const said = others.map(
    (each) => `${typed.slice(...(parts[Number(each[0]) - 1] ?? [0, 0]))}${each.slice(1)}`,
  );
  const after = typed.slice(to, without?.from) + (without ? typed.slice(without.to) : '');
  return [first, ...said, ' ', typed.slice(start, from), ' ', after.replace(/^\s*[:;,!.]+(?=\s|$)/, '')]
    .join('')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** What was typed, without the greeting and the like before the command. */
export function withoutCall(text: string, { byFirstWord }: Language): string {
  const bare = withoutQuotes(text);
  const [first = ''] = FIRST_WORD.exec(bare) ?? [];
  if (byFirstWord.has(first.toLowerCase())) return bare;
  return bare.slice(afterCalling(flat(bare), (word) => byFirstWord.has(word)));
}

const FIRST_WORD = /^[a-z]+(?=$|\s)/i;

/**
 * Removes the quotes around a whole command, which people copy from manuals. A command with other quotes in
 * it stays as it is.
 */
const withoutQuotes = (text: string): string => /^(["'`*_])([^"'`*_]+)\1[.!]?$/.exec(text)?.[2] ?? text;

/** The own words of a command are at most this many words, and this many characters. */
const MOST_WORDS = 3;
const LONGEST_NAME = 100;

function byOwnWords(said: string, { byFirstWord, byName }: Language): CommandNamed | undefined {
  const typed = flat(said.slice(0, LONGEST_NAME)).split(' ', MOST_WORDS);
  const words = typed.map(bare);
  if (!byFirstWord.has(words[0] ?? '')) return undefined;
  for (let count = words.length; count > 0; count--) {
    const named = byName.get(words.slice(0, count).join(' '));
    if (named) return { named, rest: said.slice(typed.slice(0, count).join(' ').length).trim() };
  }
  return undefined;
}

const bare = (word: string): string => (/[:,;.!?]$/.test(word) ? word.replace(/[:,;.!?]+$/, '') : word);

/** "Help me with polls". */
const HELP_WITH = /^help (?:(?:me|us) )?(?:with|about|on) (?=\S)/i;

/** Reads no words at all, "poll" alone, "poll open --help" and "--help" as requests for help. */
function orHelp(typed: string, { byFirstWord }: Language): string {
  const topic = /^\S*/.exec(typed)?.[0].toLowerCase() ?? '';
  if (topic === '' || topic === '--help' || topic === '—help') return 'help';
  if (topic === 'help' && /^help (?:(?:me|us)(?: out)?|please|pls)[.!?]*$/i.test(typed)) return 'help';
  if (topic === 'help') return typed.replace(HELP_WITH, 'help ');
  const about = byFirstWord.get(topic) ?? [];
  const isBare =
    topic.length === typed.length &&
    about.length > 0 &&
    about.every(({ pattern }) => pattern.words.length > 1);
  return isBare || typed.endsWith(' --help') ? `help ${topic}` : typed;
}
