import type { Poll } from '../../../storage/polls/polls.ts';
import type { Reads } from '../../../storage/store.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import type { Button } from '../../view.ts';

/** Those of these polls that somebody opened in a series of which nobody voted in the last two. */
export async function silentSeries(
  polls: Poll[],
  personId: string,
  store: Pick<Reads, 'polls'>,
): Promise<Set<string>> {
  const theirs = polls.filter(
    ({ createdById, status, repeatsOn }) =>
      createdById === personId && status === 'open' && repeatsOn !== null,
  );
  const silent = new Set<string>();
  for (const { id } of theirs) if (await store.polls.isAfterSilence(id)) silent.add(id);
  return silent;
}

export const askToStop = (poll: Poll): string =>
  `Nobody voted in the last two polls before ${pollReference(poll)}. Shall it stop repeating?`;

/** The buttons by which whoever opened a series ends it. */
export const stopButtons = (poll: Poll): Button[] => {
  const args = { poll: pollReference(poll), network: poll.networkId };
  return [
    { label: 'Stop repeating', command: 'poll.stop', args },
    { label: 'Cancel poll', command: 'poll.cancel', args, opens: 'form' },
  ];
};
