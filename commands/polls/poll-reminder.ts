import { type Poll, type RollPlace, seenFrom } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import { dayOf, formatInstant } from '../dates/dates.ts';
import { groupBy } from '../files/group-by.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { notMine, type Remind, type Reminder, type Reminders } from '../parts/reminder.ts';
import type { Button, Fact } from '../view.ts';
import { castingButtons } from './casting-vote.ts';
import { resultOf } from './count.ts';
import { pollSeenField } from './poll-meant.ts';
import { voteButton, voteButtons } from './poll-view.ts';
import { sayResult } from './poll-words.ts';
import { type HeldVoteShown, heldVotes } from './proxies/held-votes.ts';
import { askToStop, silentSeries, stopButtons } from './repeating/silent-series.ts';
import { ratifyButtons } from './two-stages.ts';

const remindOfPolls: Remind = async (ids, personId, { store, now }) => {
  const places = new Map((await store.polls.placesOf(personId, ids)).map((place) => [place.recordId, place]));
  const polls = (await store.polls.withIds(ids)).map((poll) =>
    seenFrom(poll, places.get(poll.id)?.networkId),
  );
  const networks = await store.networks.shown(polls.map(({ networkId }) => networkId));
  const waiting = new Set((await store.polls.waitingFor(personId, { among: ids })).map(({ id }) => id));
  const held = groupBy(await heldVotes(personId, { among: ids }, store), ({ pollId }) => pollId);
  const among = polls.filter(({ awaitsChair }) => awaitsChair).map(({ id }) => id);
  const tied = among.length === 0 ? [] : await store.polls.awaitingChair({ personId, among });
  const casts = new Set(tied.map(({ id }) => id));
  const ratify = await ratifyingAsked(polls, personId, store);
  const silent = await silentSeries(polls, personId, store);
  const each = polls.map((poll): [string, Reminder] => {
    const toRatify = ratify.get(poll.id);
    const network = networks.get(poll.networkId);
    const isCasting = casts.has(poll.id);
    const theirs = held.get(poll.id) ?? [];
    const isSilent = silent.has(poll.id);
    const isOwn = isCasting || toRatify !== undefined || waiting.has(poll.id) || isSilent;
    const waits = isOwn || theirs.length > 0;
    const form = voteButton(poll);
    const others = voteButtons(poll, now).filter(({ label }) => label !== form.label);
    return [
      poll.id,
      {
        title: isSilent
          ? askToStop(poll)
          : `${pollReference(poll)} ${isOwn ? whatWaits(isCasting, toRatify !== undefined) : waits ? sayTheirs(theirs) : whatBecame(poll, places.get(poll.id))}`,
        text: poll.question,
        facts: [
          ...whenItCloses(poll, network?.zone ?? 'UTC'),
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !waits,
        isPressing:
          (waiting.has(poll.id) || theirs.length > 0) && isToday(poll.closesAt, now, network?.zone ?? 'UTC'),
        networkId: poll.networkId,
        notMine: notMine(poll.id),
        buttons: isSilent
          ? [...stopButtons(poll), ...(waiting.has(poll.id) ? [form] : [])]
          : isCasting
            ? castingButtons(poll)
            : (toRatify ?? [...(isOwn ? [form, ...others] : []), ...theirs.map(({ button }) => button)]),
      },
    ];
  });
  return new Map(each);
};

const whatWaits = (isCasting: boolean, isToRatify: boolean): string =>
  isToRatify ? 'may be ratified now' : `waits for your ${isCasting ? 'casting ' : ''}vote`;

/** "waits for the vote of Ann Ward, whose proxy you are". */
const sayTheirs = (theirs: HeldVoteShown[]): string =>
  `waits for the vote of ${listed(theirs.map(({ giver }) => giver))}, whose proxy you are`;

/** By poll, the button with which whoever opened it puts it to its ratifying vote, where that is still to come. */
async function ratifyingAsked(
  polls: Poll[],
  personId: string,
  store: Pick<Reads, 'polls'>,
): Promise<Map<string, Button[]>> {
  const theirs = polls.filter(({ createdById }) => createdById === personId);
  const found = new Map<string, Button[]>();
  for (const poll of theirs) {
    const buttons = await ratifyButtons(poll, store);
    if (buttons.length > 0) found.set(poll.id, buttons);
  }
  return found;
}

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
  field: pollSeenField,
};
