import type { Poll } from '../../storage/polls.ts';
import type { Remind, Reminder } from '../nudges/reminder.ts';
import { referenceTo } from '../reference.ts';
import { resultOf, voteButton, voteButtons } from './poll-view.ts';
import { sayResult, sayWhenCloses } from './poll-words.ts';

/** What someone who has not voted is reminded of. */
export const remindOfPolls: Remind = async (ids, personId, { store, now }) => {
  const polls = await store.polls.withIds(ids);
  const networks = await store.networks.shown(polls.map(({ networkId }) => networkId));
  const waiting = new Set((await store.polls.waitingAmong(personId, ids)).map(({ id }) => id));
  const voted = new Set(
    (await store.polls.placesOf(personId, ids)).flatMap(({ pollId, votedAt }) => (votedAt ? [pollId] : [])),
  );
  const each = polls.map((poll): [string, Reminder] => {
    const network = networks.get(poll.networkId);
    const waits = waiting.has(poll.id);
    const form = voteButton(poll);
    const others = voteButtons(poll, now).filter(({ label }) => label !== form.label);
    return [
      poll.id,
      {
        title: `${referenceTo('poll', poll)} ${waits ? 'waits for your vote' : whatBecame(poll, voted)}`,
        text: poll.question,
        facts: [
          { label: 'Closes', value: sayWhenCloses(poll, now, network?.zone ?? 'UTC') },
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !waits,
        actions: waits ? [form, ...others] : [],
      },
    ];
  });
  return new Map(each);
};

function whatBecame(poll: Poll, voted: Set<string>): string {
  if (poll.status === 'closed') return `is closed. ${sayResult(poll, resultOf(poll))}`;
  if (poll.status === 'withdrawn') return 'was cancelled';
  return voted.has(poll.id) ? 'has your vote' : 'no longer waits for your vote';
}
