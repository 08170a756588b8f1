import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { formatInstant } from '../dates/dates.ts';
import { notMine, type Reminder } from '../parts/reminder.ts';
import { isOpen, type WrittenMeeting } from './by-correspondence.ts';
import { meetingReference } from './meeting-reference.ts';

/** Reminds somebody who has said nothing in a meeting by correspondence. */
export async function toSay(
  meeting: WrittenMeeting,
  personId: string,
  network: Network | undefined,
  { store, now, hasLeft }: { store: Reads; now: Date; hasLeft: boolean },
): Promise<Reminder> {
  const { id, networkId, title, closesAt } = meeting;
  const reference = meetingReference(meeting);
  const args = { meeting: reference, network: networkId };
  const hasSaid = (await store.minutes.tookPart(id)).some((each) => each.personId === personId);
  const waits = isOpen(meeting, now) && !hasSaid;
  return {
    title: `${reference} ${standing(meeting, now, hasSaid)}`,
    text: title,
    facts: [
      { label: 'Closes', value: formatInstant(closesAt, network?.zone ?? 'UTC') },
      { label: 'Network', value: network?.name ?? '' },
    ],
    isSettled: !waits || network?.status !== 'active',
    ...{ isInNoDigest: true, hasLeft, networkId, notMine: notMine(id) },
    buttons: waits
      ? [
          { label: 'Comment', command: 'meeting.comment', args, style: 'primary', opens: 'form' },
          { label: 'What was said', command: 'meeting.minutes', args },
        ]
      : [],
  };
}

/** How it stands with what somebody has to say, in words that follow the reference. */
function standing(meeting: Meeting, now: Date, hasSaid: boolean): string {
  if (hasSaid) return 'has heard from you';
  return isOpen(meeting, now) ? 'has not heard from you yet' : 'is over';
}
