import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { formatInstant } from '../dates/dates.ts';
import { notMine, type Reminder } from '../parts/reminder.ts';
import { meetingReference } from './meeting-reference.ts';
import { stageAt } from './preparation.ts';

/** What those who run a network are shown of a meeting ahead, until its pack has gone out. */
export async function toPrepare(
  meeting: Meeting,
  network: Network | undefined,
  store: Reads,
): Promise<Reminder> {
  const { id, networkId, title, startsAt, packedAt } = meeting;
  const zone = network?.zone ?? 'UTC';
  const reference = meetingReference(meeting);
  const [agenda, proposed] = await Promise.all([store.minutes.agenda(id), store.minutes.proposed(id)]);
  const toRatify = agenda.filter(({ ratifiesId }) => ratifiesId !== null).length;
  const args = { meeting: reference, network: networkId };
  const isSettled = meeting.status !== 'scheduled' || packedAt !== null || network?.status !== 'active';
  return {
    title: standing(meeting),
    text: title,
    facts: [
      { label: 'When', value: formatInstant(startsAt, zone) },
      { label: 'On the agenda', value: itemsOf(agenda.length) },
      ...(toRatify > 0 ? [{ label: 'To be ratified', value: decisionsOf(toRatify) }] : []),
      ...(proposed.length > 0 ? [{ label: 'Asked for, not answered', value: itemsOf(proposed.length) }] : []),
      { label: 'The pack goes out', value: formatInstant(packedAt ?? stageAt('pack', startsAt, zone), zone) },
      { label: 'Network', value: network?.name ?? '' },
    ],
    isSettled,
    ...{ isInNoDigest: true, networkId, notMine: notMine(id) },
    buttons: isSettled
      ? []
      : [
          { label: 'Show the agenda', command: 'meeting.agenda', args, opens: 'answer' },
          { label: 'Add to agenda', command: 'meeting.agenda.add', args, opens: 'form' },
          { label: 'Send the pack now', command: 'meeting.pack', args },
        ],
  };
}

const itemsOf = (count: number): string => {
  if (count === 0) return 'nothing yet';
  return count === 1 ? '1 item' : `${count} items`;
};

const decisionsOf = (count: number): string => (count === 1 ? '1 decision' : `${count} decisions`);

/** How the preparation of a meeting stands, in the words of a headline. */
function standing({ number, status, packedAt }: Meeting): string {
  const reference = meetingReference({ number });
  if (packedAt !== null) return `The pack of ${reference} has gone out`;
  return status === 'scheduled'
    ? `The agenda of ${reference} is to be approved`
    : `${reference} is not ahead any more`;
}
