import type { Command } from '../command.ts';
import type { KnownMeeting } from '../dates/meeting-days.ts';
import type { ListAhead } from '../parts/ahead.ts';
import type { Spoken } from '../parts/spoken.ts';
import { wordsOfCommands } from './spelling.ts';
import { type Wording, wordingOf } from './wording.ts';

/** What is needed to read typed words: all commands, and the everyday words that people use for them. */
export interface Language {
  commands: Command[];
  /** The same commands, grouped by their first word. */
  byFirstWord: ReadonlyMap<string, Command[]>;
  /** The same commands, grouped by all their words. */
  byName: ReadonlyMap<string, Command[]>;
  wording: Wording;
  /** All words that commands are typed with, to put mistyped ones right. */
  vocabulary: ReadonlySet<string>;
  /** Lists what gives its name to a day in a network. */
  ahead: ListAhead;
}

/**
 * Builds the language from all commands, the everyday words that the capabilities list for them, and what
 * names a day.
 */
export const languageOf = (commands: Command[], spoken: Spoken[], ahead: ListAhead[] = []): Language => ({
  commands,
  byFirstWord: grouped(commands, ({ pattern }) => pattern.words[0] ?? ''),
  byName: grouped(commands, ({ pattern }) => pattern.words.join(' ')),
  wording: wordingOf(spoken, commands),
  vocabulary: wordsOfCommands(commands, spoken),
  async ahead(network, store) {
    const named: KnownMeeting[] = [];
    for (const list of ahead) named.push(...(await list(network, store)));
    return named;
  },
});

function grouped(commands: Command[], by: (command: Command) => string): ReadonlyMap<string, Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(by(command), [...(groups.get(by(command)) ?? []), command]);
  return groups;
}
