import { useMemo, useState } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import type { TrialPlatform } from '../platform.ts';

/**
 * Who "you" are on one side of the page, and in which conversation. It begins with the first person in
 * their first conversation.
 */
export function useStanding(platform: TrialPlatform, trial: Trial) {
  const [me, setMe] = useState(platform.people(trial)[0]?.id ?? '');
  const [place, go] = useState<string>();
  const conversations = useMemo(() => platform.conversations(trial, me), [trial, me]);
  const open = conversations.find(({ id }) => id === place) ?? conversations[0];
  /**
   * Makes you this person, in the conversation `there` or else in the same channel. Somebody in their own
   * chat moves to the new person's own chat.
   */
  const become = (user: string, there?: string) => {
    setMe(user);
    if (there) return go(there);
    if (open?.kind === 'chat')
      go(platform.conversations(trial, user).find(({ kind }) => kind === 'chat')?.id);
  };
  return { me, conversations, open, go, become };
}
