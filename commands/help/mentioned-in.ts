import type { Command } from '../command.ts';

/** A shorter word is in too many sentences to tell what is meant. */
const SHORTEST = 4;
/** A word of more commands than these is no topic. */
const MOST_COMMANDS = 12;

/** The commands that a word is about, though none begins with it: "minutes", "figures", "overdue". */
export function mentionedIn(commands: Command[], word: string): Command[] {
  if (word.length < SHORTEST) return [];
  const one = word.replace(/s$/, '');
  const isIt = (each: string): boolean => each.replace(/s$/, '') === one;
  const named = commands.filter(({ pattern }) => pattern.words.some(isIt));
  const chosen = commands.filter(({ fields }) =>
    Object.values(fields).some(({ choices = [] }) => choices.some(({ value }) => isIt(value))),
  );
  const told = commands.filter(({ summary }) => wordsOf(summary).some(isIt));
  const found = [...new Set([...named, ...chosen, ...told])];
  if (found.length === 0)
    return commands.filter(({ usage }) => wordsOf(usage).some(isIt)).slice(0, MOST_COMMANDS);
  return found.length > MOST_COMMANDS ? named : found;
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}]+/u);
