import type { Meeting, MinutesVote } from '../../storage/meetings/meetings.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import type { Capability } from '../capability.ts';
import { freezeMinutes, minutesCard, quorumSince } from '../meetings/index.ts';
import { nudgeThoseWhoDecide } from '../members/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { DueContext, WhenDue } from '../parts/when-due.ts';
import { isCarried, lookAgainAt, resultOf } from '../polls/index.ts';

/** Confirms minutes once the members have voted for it. If they have not, those who decide for the network are told, once. */
export const takeMinutesVoteOf = (all: readonly Capability[]): WhenDue => ({
  command: 'poll.close',
  record: 'vote on minutes',

  async networkOf(id, now, store) {
    const vote = await store.minutesVotes.get(id);
    if (!vote || !isDue(vote, now)) return undefined;
    return (await store.meetings.get(vote.meetingId))?.networkId;
  },

  async run(id, context) {
    const { store, now, zone, postAt } = context;
    const found = await store.minutesVotes.get(id);
    if (!found) return;
    await store.confirmedMinutes.lock(found.meetingId);
    const vote = await store.minutesVotes.get(id);
    const meeting = await store.meetings.get(found.meetingId);
    const poll = await store.polls.get(found.pollId);
    if (!vote || !meeting || !poll || !isDue(vote, now)) return;
    if (poll.status === 'open') {
      await store.minutesVotes.settle(id, { nextAt: lookAgainAt(poll, now) });
      return;
    }
    if (poll.status === 'closed' && (await confirms(poll, meeting, context))) {
      await freezeMinutes(
        meeting,
        { confirmedById: vote.createdById, byPoll: told(vote, poll) },
        context,
        all,
      );
      await store.minutesVotes.settle(id, { status: 'confirmed', nextAt: null });
      await store.nudges.unplan(meeting.id);
      await store.messages.show(
        { kind: minutesCard, subjectId: meeting.id },
        meeting.networkId,
        null,
        postAt,
      );
    } else {
      await store.minutesVotes.settle(id, {
        ...{ status: poll.status === 'closed' ? 'failed' : 'cancelled', nextAt: null },
      });
      if (poll.status === 'closed')
        await nudgeThoseWhoDecide(
          { kind: 'minutesVote', subjectId: id, slot: 'not confirmed' },
          { id: meeting.networkId, zone },
          { store, now },
        );
    }
    await store.messages.refresh(meeting.id, poll.id);
  },
});

const isDue = ({ status, nextAt }: MinutesVote, now: Date): boolean =>
  status === 'open' && nextAt !== null && nextAt <= now;

/** Whether a closed poll was carried, by as many as the network's meetings need. */
async function confirms(poll: Poll, meeting: Meeting, context: DueContext): Promise<boolean> {
  if (!isCarried(resultOf(poll))) return false;
  const roll = await context.store.polls.roll(poll.id);
  const voters = roll.filter(({ answeredAt }) => answeredAt !== null).map(({ personId }) => personId);
  return (await quorumSince(meeting, voters, context))?.holds ?? true;
}

/** What is kept with the minutes of the vote on them. */
function told({ document, hash, createdAt }: MinutesVote, poll: Poll) {
  const [votes = 0, against = 0, abstained = 0] = resultOf(poll).counts;
  const said = `${pollReference(poll)}: ${votes} for, ${against} against, ${abstained} abstained`;
  return { document, hash, said, putAt: createdAt };
}
