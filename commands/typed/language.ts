import type { Command } from '../command.ts';
import type { Spoken } from '../parts/spoken.ts';
import { type Wording, wordingOf } from './wording.ts';

/** What typed words are read with: the commands there are, and how people speak of them. */
export interface Language {
  commands: Command[];
  /** The same by the word that each begins with. */
  byFirstWord: ReadonlyMap<string, Command[]>;
  wording: Wording;
}

/** Makes the language from all commands and what the capabilities say of how people speak of them. */
export const languageOf = (commands: Command[], spoken: Spoken[]): Language => ({
  commands,
  byFirstWord: byFirstWord(commands),
  wording: wordingOf(spoken, commands),
});

function byFirstWord(commands: Command[]): ReadonlyMap<string, Command[]> {
  const grouped = new Map<string, Command[]>();
  for (const command of commands) {
    const [first = ''] = command.pattern.words;
    grouped.set(first, [...(grouped.get(first) ?? []), command]);
  }
  return grouped;
}
