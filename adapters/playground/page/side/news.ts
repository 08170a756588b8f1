import { useEffect, useState } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import type { Entry, TrialConversation, TrialPlatform } from '../platform.ts';
import type { Notices } from '../top/notices.tsx';

/** What has come in since the page was opened that nobody has looked at yet. */
export function useUnread(platform: TrialPlatform, trial: Trial) {
  const [seen] = useState(() => new Set(conversationsOf(platform, trial).flatMap(({ own }) => keysIn(own))));
  return {
    /** Everything in this conversation counts as looked at. */
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
  /** Makes "you" this person, in this chat. */
  become(user: string, chat: string): void;
}

/** Tells of direct messages to those who are not "you", which would otherwise go unseen. */
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

/** Everyone's conversations, as they see them. */
const conversationsOf = (platform: TrialPlatform, trial: Trial) =>
  platform
    .people(trial)
    .flatMap(({ id, person }) =>
      platform.conversations(trial, id).map((own) => ({ id, name: person.name, own })),
    );

const keysIn = ({ id, entries }: Pick<TrialConversation, 'id' | 'entries'>): string[] =>
  entries.flatMap(({ key, replies }: Entry) => [`${id} ${key}`, ...keysIn({ id, entries: replies })]);
