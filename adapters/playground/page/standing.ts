import type { Trial } from '../trial.ts';
import type { Conversation, Platform } from './platform.ts';
import type { Vocabulary } from './suggestions.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Who "you" are on one side of the page, and where. */
export interface Standing {
  readonly trial: Trial;
  readonly me: string;
  see(trial: Trial): void;
  /** Makes you this person, in the same channel, or in their own chat where you were in yours. */
  become(user: string): void;
  /** Takes you to this conversation. */
  go(conversation: string): void;
  conversations(): Conversation[];
  /** The conversation you are in: the first, until you go to another. */
  open(): Conversation | undefined;
  /** What can be said there. */
  vocabulary(): Vocabulary;
}

export function createStanding(platform: Platform, first: Trial): Standing {
  let trial = first;
  let me = platform.people(first)[0]?.id ?? '';
  let place = '';
  const conversations = () => platform.conversations(trial, me);
  const open = () => {
    const mine = conversations();
    return mine.find(({ id }) => id === place) ?? mine[0];
  };
  return {
    get trial() {
      return trial;
    },
    get me() {
      return me;
    },
    see(now) {
      trial = now;
    },
    become(user) {
      const here = open();
      me = user;
      if (here?.kind === 'chat') place = conversations().find(({ kind }) => kind === 'chat')?.id ?? '';
    },
    go(conversation) {
      place = conversation;
    },
    conversations,
    open,
    vocabulary: () => vocabularyOf(platform, trial, open()?.kind ?? 'channel'),
  };
}
