import { meetingReference } from '../meetings/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';

const remindOfMinutesVotes: Remind = async (ids, _personId, { store }) => {
  const votes = await store.minutesVotes.withIds(ids);
  const meetings = await store.meetings.withIds(votes.map(({ meetingId }) => meetingId));
  const polls = await store.polls.withIds(votes.map(({ pollId }) => pollId));
  const networks = await store.networks.shown(meetings.map(({ networkId }) => networkId));
  const each = votes.map(async (vote): Promise<[string, Reminder][]> => {
    const meeting = meetings.find(({ id }) => id === vote.meetingId);
    const poll = polls.find(({ id }) => id === vote.pollId);
    if (!meeting || !poll) return [];
    const network = networks.get(meeting.networkId);
    const reference = meetingReference(meeting);
    const args = { meeting: reference, network: meeting.networkId };
    const isSettled =
      network?.status !== 'active' ||
      (await store.confirmedMinutes.ofMeeting(meeting.id)) !== null ||
      (await store.minutesVotes.openOf(meeting.id)) !== null;
    const reminder: Reminder = {
      title: isSettled
        ? `The minutes of ${reference} are settled`
        : `The minutes of ${reference} were not confirmed by ${pollReference(poll)}`,
      text: meeting.title,
      facts: [{ label: 'Network', value: network?.name ?? '' }],
      ...{ isSettled, isInNoDigest: true, networkId: meeting.networkId },
      buttons: isSettled
        ? []
        : [
            { label: 'Read the minutes', command: 'meeting.minutes', args },
            { label: 'Confirm by poll', command: 'meeting.minutes.confirm.poll', args, opens: 'form' },
            {
              ...{ label: 'Show the poll', command: 'poll.show', opens: 'answer' },
              args: { poll: pollReference(poll), network: meeting.networkId },
            },
          ],
    };
    return [[vote.id, reminder]];
  });
  return new Map((await Promise.all(each)).flat());
};

/** Tells those who decide for a network that a vote did not confirm minutes. */
export const minutesVoteReminders: Reminders = {
  remind: remindOfMinutesVotes,
  why: 'Whoever chairs or manages a network is told once when a vote did not confirm minutes.',
};
