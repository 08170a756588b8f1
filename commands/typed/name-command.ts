import type { Command } from '../command.ts';
import { afterCalling } from './calling.ts';
import type { Language } from './language.ts';
import { flat } from './normalise.ts';
import { nounBeforeReference, reword } from './reword.ts';

/** The commands that begin as was typed, longest first words alone, and what follows those words. */
export interface CommandNamed {
  named: Command[];
  rest: string;
}

/** Finds the commands that some words name: by their own words, or by everyday ones; undefined where they are none. */
export function nameCommand(text: string, { commands, wording }: Language): CommandNamed | undefined {
  const said = orHelp(withoutCall(text, commands), commands);
  const plain = byOwnWords(said, commands);
  if (plain) return plain;
  const bare = said.slice(nounBeforeReference(flat(said), wording));
  const reworded = reword(flat(bare), wording);
  if (!reworded) return undefined;
  const { command, from, to } = reworded;
  return byOwnWords(
    `${command} ${bare.slice(0, from)} ${bare.slice(to).replace(/^\s*[:;,!.]+(?=\s|$)/, '')}`
      .replaceAll(/ +/g, ' ')
      .trim(),
    commands,
  );
}

/** What was typed, from where the command begins. */
export function withoutCall(text: string, commands: Command[]): string {
  const isFirst = (word: string) => commands.some(({ pattern }) => pattern.words[0] === word);
  const bare = withoutQuotes(text);
  return bare.slice(afterCalling(flat(bare), isFirst));
}

/** A command in quotes as a whole, as manuals print them; quotes within it are its own. */
const withoutQuotes = (text: string): string => /^(["'`*_])([^"'`*_]+)\1[.!]?$/.exec(text)?.[2] ?? text;

function byOwnWords(said: string, commands: Command[]): CommandNamed | undefined {
  const words = flat(said.slice(0, 200))
    .split(/ +/)
    .map((word) => word.replace(/[:,;.!?]+$/, ''));
  const candidates = commands.filter(({ pattern }) => pattern.words.every((word, i) => words[i] === word));
  const longest = Math.max(0, ...candidates.map(({ pattern }) => pattern.words.length));
  const named = candidates.filter(({ pattern }) => pattern.words.length === longest);
  if (named.length === 0) return undefined;
  return { named, rest: afterWords(said, longest) };
}

/** What follows the first words, with its lines. */
function afterWords(said: string, count: number): string {
  let at = 0;
  for (let i = 0; i < count; i++) at += /^\s*\S+/.exec(said.slice(at))?.[0].length ?? 0;
  return said.slice(at).trim();
}

/** Nothing at all, "poll" alone, "poll open --help" and "--help" ask for help. */
function orHelp(typed: string, commands: Command[]): string {
  const [topic = '', ...more] = typed.slice(0, 200).toLowerCase().split(/\s/);
  if (topic === '' || topic === '--help' || topic === '—help') return 'help';
  const about = commands.filter(({ pattern }) => pattern.words[0] === topic);
  const isBare =
    more.length === 0 && about.length > 0 && about.every(({ pattern }) => pattern.words.length > 1);
  return isBare || typed.endsWith(' --help') ? `help ${topic}` : typed;
}
