import type { Poll, RollPlace } from '../../storage/polls/polls.ts';
import { dayOf, formatInstant } from '../dates/dates.ts';
import { notMine, type Remind, type Reminder, type Reminders } from '../parts/reminder.ts';
import type { Fact } from '../view.ts';
import { castingButtons } from './casting-vote.ts';
import { pollField } from './poll-fields.ts';
import { pollReference } from './poll-reference.ts';
import { resultOf, voteButton, voteButtons } from './poll-view.ts';
import { sayResult } from './poll-words.ts';

const remindOfPolls: Remind = async (ids, personId, { store, now }) => {
  const polls = await store.polls.withIds(ids);
  const networks = await store.networks.shown(polls.map(({ networkId }) => networkId));
  const waiting = new Set((await store.polls.waitingFor(personId, { among: ids })).map(({ id }) => id));
  const places = new Map((await store.polls.placesOf(personId, ids)).map((place) => [place.recordId, place]));
  const among = polls.filter(({ awaitsChair }) => awaitsChair).map(({ id }) => id);
  const tied = among.length === 0 ? [] : await store.polls.awaitingChair({ personId, among });
  const casts = new Set(tied.map(({ id }) => id));
  const each = polls.map((poll): [string, Reminder] => {
    const network = networks.get(poll.networkId);
    const isCasting = casts.has(poll.id);
    const waits = isCasting || waiting.has(poll.id);
    const form = voteButton(poll);
    const others = voteButtons(poll, now).filter(({ label }) => label !== form.label);
    return [
      poll.id,
      {
        title: `${pollReference(poll)} ${waits ? `waits for your ${isCasting ? 'casting ' : ''}vote` : whatBecame(poll, places.get(poll.id))}`,
        text: poll.question,
        facts: [
          ...whenItCloses(poll, network?.zone ?? 'UTC'),
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !waits,
        isPressing: !isCasting && isToday(poll.closesAt, now, network?.zone ?? 'UTC'),
        networkId: poll.networkId,
        notMine: notMine(poll.id),
        buttons: isCasting ? castingButtons(poll) : waits ? [form, ...others] : [],
      },
    ];
  });
  return new Map(each);
};

/** Says what has become of a poll, but only to somebody who still has a place on its roll. */
function whatBecame(poll: Poll, place: RollPlace | undefined): string {
  if (!place) return 'no longer waits for your vote';
  if (poll.status === 'closed') return `is closed. ${sayResult(poll, resultOf(poll)).replace(/\.$/, '')}`;
  if (poll.status === 'withdrawn') return 'was cancelled';
  return place.answeredAt ? 'has your vote' : 'no longer waits for your vote';
}

/** Says when a poll closes without counting the days left, because a reminder is not drawn again each day. */
function whenItCloses(poll: Poll, zone: string): Fact[] {
  if (poll.status === 'open') return [{ label: 'Closes', value: formatInstant(poll.closesAt, zone) }];
  return poll.closedAt ? [{ label: 'Closed', value: formatInstant(poll.closedAt, zone) }] : [];
}

const isToday = (at: Date, now: Date, zone: string): boolean => dayOf(at, zone) === dayOf(now, zone);

export const pollReminders: Reminders = {
  remind: remindOfPolls,
  called: 'polls',
  why: 'Whoever may vote in a poll and has not is reminded before it closes.',
  field: pollField,
};
