import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { formatInstant } from '../dates/dates.ts';
import { notMine, type Reminder } from '../parts/reminder.ts';
import { meetingReference } from './meeting-reference.ts';
import { whereFacts } from './where-held.ts';

const SAID = {
  coming: 'You are coming to',
  maybe: 'You may come to',
  apologies: 'You have sent apologies for',
  present: 'You are down as present at',
};

/** Asks somebody who has not said so whether they come to a meeting. */
export async function toReply(
  meeting: Meeting,
  personId: string,
  network: Network | undefined,
  store: Reads,
): Promise<Reminder> {
  const { id, networkId, title, startsAt } = meeting;
  const reference = meetingReference(meeting);
  const own = (await store.minutes.attendances(id)).find((each) => each.personId === personId);
  const said = own && own.state !== 'withdrawn' ? `${SAID[own.state]} ${reference}` : undefined;
  const args = { meeting: reference, network: networkId };
  const isAhead = meeting.status === 'scheduled';
  const isSettled = said !== undefined || !isAhead || network?.status !== 'active';
  return {
    title: said ?? (isAhead ? `Do you come to ${reference}?` : `${reference} is not ahead any more`),
    text: title,
    facts: [
      { label: 'When', value: formatInstant(startsAt, network?.zone ?? 'UTC') },
      ...whereFacts(meeting),
      { label: 'Network', value: network?.name ?? '' },
    ],
    isSettled,
    ...{ isInNoDigest: true, networkId, notMine: notMine(id) },
    buttons: isSettled
      ? []
      : [
          { label: 'I am coming', command: 'meeting.coming', args, style: 'primary' },
          { label: 'Maybe', command: 'meeting.maybe', args },
          { label: 'Send apologies', command: 'meeting.apologies', args: { ...args, person: 'me' } },
          {
            label: 'Name a deputy',
            command: 'meeting.apologies',
            args: { ...args, person: 'me' },
            opens: 'form',
          },
        ],
  };
}
