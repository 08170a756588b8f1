import type { Trial } from '../trial.ts';
import type { Conversation, Platform } from './platform.ts';
import type { Vocabulary } from './suggestions.ts';

/** What can be said to the bot in a conversation of this kind, and who can be mentioned. */
export function vocabularyOf(platform: Platform, trial: Trial, kind: Conversation['kind']): Vocabulary {
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
