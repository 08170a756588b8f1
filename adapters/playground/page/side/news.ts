import { useEffect, useState } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import type { Entry, TrialConversation, TrialPlatform } from '../platform.ts';
import type { Notices } from '../top/notices.tsx';

/** Counts the messages that have come since the page was opened and that nobody has looked at yet. */
export function useUnread(platform: TrialPlatform, trial: Trial) {
  const [seen] = useState(() => new Set(conversationsOf(platform, trial).flatMap(({ own }) => keysIn(own))));
  return {
    /** Marks everything in this conversation as looked at. */
    look(own: TrialConversation): void {
      for (const key of keysIn(own)) seen.add(key);
    },
    count: (own: TrialConversation): number => keysIn(own).filter((key) => !seen.has(key)).length,
  };
}

interface Lookout {
  platform: TrialPlatform;
  trial: Trial;
  me: string;
  notices: Notices;
  /** Makes this person "you", in this chat. */
  become(user: string, chat: string): void;
}

/**
 * Tells the reader about direct messages to people who are not "you", since those messages are not in
 * sight.
 */
export function useLookout({ platform, trial, me, notices, become }: Lookout): void {
  const [known] = useState(() => new Set(conversationsOf(platform, trial).flatMap(({ own }) => keysIn(own))));
  useEffect(() => {
    for (const { id, name, own } of conversationsOf(platform, trial)) {
      const fresh = keysIn(own).filter((key) => !known.has(key));
      for (const key of fresh) known.add(key);
      if (fresh.length > 0 && own.kind === 'chat' && id !== me)
        notices.tell(`${name} has a direct message in ${platform.label}.`, 'notice', {
          label: `Be ${name}`,
          run: () => become(id, own.id),
        });
    }
  }, [trial]);
}

/** Everyone's conversations, as each of them sees them. */
const conversationsOf = (platform: TrialPlatform, trial: Trial) =>
  platform
    .people(trial)
    .flatMap(({ id, person }) =>
      platform.conversations(trial, id).map((own) => ({ id, name: person.name, own })),
    );

const keysIn = ({ id, entries }: Pick<TrialConversation, 'id' | 'entries'>): string[] =>
  entries.flatMap(({ key, replies }: Entry) => [`${id} ${key}`, ...keysIn({ id, entries: replies })]);
