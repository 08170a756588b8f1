import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { meetingReference } from '../meetings/index.ts';
import type { Button, Fact } from '../view.ts';
import { resultOf } from './count.ts';
import { isCarried } from './two-stages.ts';

/** What a poll says of the minutes that it asks about, and the button that shows them; nothing for any other poll. */
export async function minutesPut(
  poll: Poll,
  store: Pick<Reads, 'minutesVotes' | 'meetings'>,
): Promise<{ facts: Fact[]; buttons: Button[] }> {
  const vote = poll.method === 'motion' ? await store.minutesVotes.ofPoll(poll.id) : null;
  const meeting = vote && (await store.meetings.get(vote.meetingId));
  if (!meeting) return { facts: [], buttons: [] };
  const reference = meetingReference(meeting);
  const says = {
    open: `${reference}, with the fingerprint ${vote.hash}. They stay as they are until the vote closes`,
    confirmed: `${reference} are confirmed`,
    failed: `${reference} are not confirmed${isShort(poll) ? ': with those who voted, a meeting would not be quorate' : ''}`,
    cancelled: `${reference} are not confirmed`,
  };
  return {
    facts: [{ label: 'Minutes', value: says[vote.status] }],
    buttons: [
      {
        ...{ label: 'Read the minutes', command: 'meeting.minutes', opens: 'answer' },
        args: { meeting: reference, network: poll.networkId },
      },
    ],
  };
}

const isShort = (poll: Poll): boolean => poll.status === 'closed' && isCarried(resultOf(poll));
