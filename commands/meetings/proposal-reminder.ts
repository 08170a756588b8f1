import type { AgendaItem } from '../../storage/meetings/meetings.ts';
import { nameOf } from '../cards/shown.ts';
import { formatInstant } from '../dates/dates.ts';
import { notMine, type Remind, type Reminder, type Reminders } from '../parts/reminder.ts';
import { answerButtons } from './agenda-view.ts';
import { meetingReference } from './meeting-reference.ts';

/** Asks those who run a network about an item that was asked for, and tells whoever asked what became of it. */
const remindOfProposals: Remind = async (ids, personId, { store }) => {
  const items = await store.minutes.itemsWithIds(ids);
  const meetings = new Map(
    (await store.meetings.withIds(items.map(({ meetingId }) => meetingId))).map((each) => [each.id, each]),
  );
  const networks = await store.networks.shown([...meetings.values()].map(({ networkId }) => networkId));
  const people = await store.people.shown(items.map(({ createdById }) => createdById));
  const each = items.flatMap((item): [string, Reminder][] => {
    const meeting = meetings.get(item.meetingId);
    if (!meeting) return [];
    const network = networks.get(meeting.networkId);
    const reference = meetingReference(meeting);
    const isOwn = item.createdById === personId;
    const isAsked = item.state === 'proposed' && !item.withdrawn && meeting.status === 'scheduled';
    const who = isOwn ? 'You asked' : `${nameOf(people.get(item.createdById))} asks`;
    return [
      [
        item.id,
        {
          title: isAsked
            ? `${who} for an item on the agenda of ${reference}`
            : answered(item, reference, isOwn),
          text: item.title,
          facts: [
            {
              label: 'Meeting',
              value: `${meeting.title}, ${formatInstant(meeting.startsAt, network?.zone ?? 'UTC')}`,
            },
            ...(item.because ? [{ label: 'Because', value: item.because }] : []),
            { label: 'Network', value: network?.name ?? '' },
          ],
          isSettled: network?.status !== 'active' || item.withdrawn || (isOwn ? isAsked : !isAsked),
          ...{ isInNoDigest: true, networkId: meeting.networkId, notMine: notMine(item.id) },
          buttons: isAsked && !isOwn ? Object.values(answerButtons(item, meeting)) : [],
        },
      ],
    ];
  });
  return new Map(each);
};

const answered = ({ state, withdrawn }: AgendaItem, reference: string, isOwn: boolean): string => {
  const what = isOwn ? 'What you asked for' : 'What was asked for';
  if (withdrawn) return `${what} at ${reference} was taken back`;
  if (state === 'on') return `${what} is on the agenda of ${reference}`;
  return state === 'declined'
    ? `${what} is not on the agenda of ${reference}`
    : `${what} at ${reference} is settled`;
};

export const proposalReminders: Reminders = {
  remind: remindOfProposals,
  called: 'agenda items',
  why: 'Those who run the network are told when somebody asks for an item on an agenda. Whoever asked is told what became of it.',
};
