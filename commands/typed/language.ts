import type { Command } from '../command.ts';
import type { Spoken } from '../parts/spoken.ts';
import { type Wording, wordingOf } from './wording.ts';

/** What is needed to read typed words: all commands, and the everyday words that people use for them. */
export interface Language {
  commands: Command[];
  /** The same commands, grouped by their first word. */
  byFirstWord: ReadonlyMap<string, Command[]>;
  wording: Wording;
}

/** Builds the language from all commands and the everyday words that the capabilities list for them. */
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
