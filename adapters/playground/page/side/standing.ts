import { useMemo, useState } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import type { TrialPlatform } from '../platform.ts';

/** Who "you" are on one side of the page, and where: the first person, in their first conversation, until you move. */
export function useStanding(platform: TrialPlatform, trial: Trial) {
  const [me, setMe] = useState(platform.people(trial)[0]?.id ?? '');
  const [place, go] = useState<string>();
  const conversations = useMemo(() => platform.conversations(trial, me), [trial, me]);
  const open = conversations.find(({ id }) => id === place) ?? conversations[0];
  /** Makes you this person, there or in the same channel, or in their own chat where you were in yours. */
  const become = (user: string, there?: string) => {
    setMe(user);
    if (there) return go(there);
    if (open?.kind === 'chat')
      go(platform.conversations(trial, user).find(({ kind }) => kind === 'chat')?.id);
  };
  return { me, conversations, open, go, become };
}
