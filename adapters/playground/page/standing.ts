import type { Trial } from '../trial.ts';
import type { Conversation, Platform } from './platform.ts';
import type { Vocabulary } from './suggestions.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Who "you" are on one side of the page, and where. */
export interface Standing {
  readonly trial: Trial;
  readonly me: string;
  see(trial: Trial): void;
  /** Makes you this person, wherever they were last. */
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
  const places = new Map<string, string>();
  const conversations = () => platform.conversations(trial, me);
  const open = () => {
    const mine = conversations();
    return mine.find(({ id }) => id === places.get(me)) ?? mine[0];
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
      me = user;
    },
    go: (conversation) => void places.set(me, conversation),
    conversations,
    open,
    vocabulary: () => vocabularyOf(platform, trial, open()?.kind ?? 'channel'),
  };
}
