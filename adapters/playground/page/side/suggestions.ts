import type { Trial, TrialCommand } from '../../trial.ts';
import type { TrialConversation, TrialPlatform } from '../platform.ts';

/** A suggestion for the line being written. It replaces everything from `from` to the caret. */
export interface Suggestion {
  from: number;
  insert: string;
  label: string;
  detail: string;
  kind: 'person' | 'command';
}

/** What can be said in a conversation. */
export interface Vocabulary {
  /** The words that begin a line to the bot: "/lpn ", "@Convenor " or ''. */
  prefix: string;
  commands: readonly TrialCommand[];
  /** The people who can be mentioned: the word after the @, their name and their role. */
  mentions: readonly { word: string; name: string; role: string }[];
}

/** What could come next in this line, best first; empty when nothing fits. */
export function suggest(line: string, caret: number, vocabulary: Vocabulary): Suggestion[] {
  const before = line.slice(0, caret);
  const mention = /(?:^|\s)@([\p{L}\p{N}_'-]*)$/u.exec(before);
  if (mention) return mentionsLike(mention[1] ?? '', caret, vocabulary);
  if (caret < line.length) return [];
  return commandsLike(before, vocabulary);
}

function mentionsLike(typed: string, caret: number, { mentions }: Vocabulary): Suggestion[] {
  const wanted = typed.toLowerCase();
  return mentions
    .filter(({ word, name }) =>
      [word, ...name.split(' ')].some((part) => part.toLowerCase().startsWith(wanted)),
    )
    .map(({ word, name, role }) => ({
      from: caret - typed.length,
      insert: `${word} `,
      label: name,
      detail: role,
      kind: 'person' as const,
    }));
}

function commandsLike(line: string, { prefix, commands }: Vocabulary): Suggestion[] {
  if (line === '' || (!line.startsWith(prefix) && !prefix.startsWith(line))) return [];
  const typed = line.slice(prefix.length).toLowerCase();
  return commands.flatMap(({ usage, summary }) => {
    const insert = wordsBeforeGaps(usage);
    const isWhole = typed.trim() === insert && !usage.includes('<');
    if (!insert.startsWith(typed) || isWhole) return [];
    return [{ from: 0, insert: prefix + insert, label: prefix + usage, detail: summary, kind: 'command' }];
  });
}

/**
 * The words that can be written before anything must be filled in: "action add " of "action add <owner>
 * <text>".
 */
const wordsBeforeGaps = (usage: string): string => usage.replace(/ \[.*$/, '').replace(/<.*$/, '');

/** What can be said to the bot in a conversation of this kind, and who can be mentioned there. */
export function vocabularyOf(
  platform: TrialPlatform,
  trial: Trial,
  kind: TrialConversation['kind'],
): Vocabulary {
  const bot = platform.botName(trial);
  const people = platform.people(trial).map(({ person }) => ({
    word: platform.mentionOf(person),
    name: person.name,
    role: person.role,
  }));
  return {
    prefix: platform.prefix(trial, kind),
    commands: trial.commands,
    mentions: [...people, { word: bot, name: bot, role: 'The bot' }],
  };
}
