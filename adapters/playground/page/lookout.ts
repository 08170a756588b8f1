import type { Trial } from '../trial.ts';
import type { Notices } from './notices.ts';
import type { Platform } from './platform.ts';
import type { Unread } from './unread.ts';

/** Watches the direct messages of those who are not "you", which would otherwise go unseen. */
export interface Lookout {
  /** What was said before the page was opened is not news. */
  begin(trial: Trial): void;
  /** Says who has a new direct message, and offers to `become` them, there. */
  tell(trial: Trial, me: string): void;
}

export function createLookout(
  platform: Platform,
  unread: Unread,
  notices: Notices,
  become: (user: string, conversation: string) => void,
): Lookout {
  return {
    begin(trial) {
      for (const { id } of platform.people(trial)) platform.conversations(trial, id).forEach(unread.look);
    },
    tell(trial, me) {
      for (const { id, person } of platform.people(trial))
        for (const chat of platform.conversations(trial, id).filter(({ kind }) => kind === 'chat'))
          if (unread.hasNews(chat) && id !== me)
            notices.tell(`${person.name} has a direct message in ${platform.label}.`, 'notice', {
              label: `Be ${person.name}`,
              run: () => become(id, chat.id),
            });
    },
  };
}
