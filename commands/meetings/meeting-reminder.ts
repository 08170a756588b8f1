import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Reads } from '../../storage/store.ts';
import { type Day, formatInstant, type ZonedNow } from '../dates/dates.ts';
import { morningOf, workingDayBy } from '../dates/working-hours.ts';
import { notMine, type Remind, type Reminder, type Reminders } from '../parts/reminder.ts';
import { isWritten } from './by-correspondence.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { stageAt } from './preparation.ts';
import { toPrepare } from './to-prepare.ts';
import { toReply } from './to-reply.ts';
import { toSay } from './to-say.ts';

const remindOfMeetings: Remind = async (ids, personId, { store, now, plannedAt }) => {
  const meetings = await store.meetings.withIds(ids);
  const networks = await store.networks.shown(meetings.map(({ networkId }) => networkId));
  const left = await store.members.left(personId, [...networks.keys()], now);
  const each = meetings.map(async (meeting): Promise<[string, Reminder]> => {
    const { id, networkId, title, reviewUntil } = meeting;
    const network = networks.get(networkId);
    const reference = meetingReference(meeting);
    const isConfirmed = (await store.confirmedMinutes.ofMeeting(id)) !== null;
    const isOpen = !isConfirmed && reviewUntil !== null && now <= reviewUntil;
    const args = { meeting: reference, network: networkId };
    const planned = plannedAt.get(id) ?? now;
    if (isWritten(meeting) && reviewUntil === null && planned >= meeting.startsAt)
      return [id, await toSay(meeting, personId, network, { store, now, hasLeft: left.has(networkId) })];
    if (meeting.status === 'scheduled' || planned < (meeting.startedAt ?? meeting.startsAt))
      return [id, await ahead(meeting, { personId, planned }, network, store)];
    if (meeting.endedItself && reviewUntil === null && !isConfirmed) return [id, forgotten(meeting, network)];
    return [
      id,
      {
        title: `The minutes of ${reference} ${saysNow({ isOpen, isConfirmed })}`,
        text: title,
        facts: [
          ...(reviewUntil && !isConfirmed
            ? [{ label: 'Corrections until', value: formatInstant(reviewUntil, network?.zone ?? 'UTC') }]
            : []),
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !isOpen || network?.status !== 'active',
        isInNoDigest: true,
        hasLeft: left.has(networkId),
        networkId,
        notMine: notMine(id),
        buttons: isOpen
          ? [
              { label: 'Read the minutes', command: 'meeting.minutes', args },
              { label: 'Ask for a correction', command: 'meeting.minutes.correct', args, opens: 'form' },
            ]
          : [],
      },
    ];
  });
  return new Map(await Promise.all(each));
};

/** Before a meeting those who run the network are shown its agenda, and later everyone is asked whether they come. */
const ahead = (
  meeting: Meeting,
  { personId, planned }: { personId: string; planned: Date },
  network: Network | undefined,
  store: Reads,
): Promise<Reminder> =>
  planned < stageAt('reply', meeting.startsAt, network?.zone ?? 'UTC')
    ? toPrepare(meeting, network, store)
    : toReply(meeting, personId, network, store);

/** What those who run a network are told of a meeting that nobody ended, until something is done about its minutes. */
const forgotten = (meeting: Meeting, network: Network | undefined): Reminder => {
  const { id, networkId, title, endedAt } = meeting;
  const reference = meetingReference(meeting);
  const args = { meeting: reference, network: networkId };
  return {
    title: `Nobody ended ${reference}, so it ended by itself`,
    text: title,
    facts: [
      ...(endedAt ? [{ label: 'Ended', value: formatInstant(endedAt, network?.zone ?? 'UTC') }] : []),
      { label: 'Network', value: network?.name ?? '' },
    ],
    isSettled: network?.status !== 'active',
    ...{ isInNoDigest: true, networkId, notMine: notMine(id) },
    buttons: [
      { label: 'Read the minutes', command: 'meeting.minutes', args },
      { label: 'Add a line', command: 'meeting.minutes.add', args, opens: 'form' },
    ],
  };
};

const saysNow = ({ isOpen, isConfirmed }: { isOpen: boolean; isConfirmed: boolean }): string =>
  isConfirmed ? 'are confirmed' : isOpen ? 'wait for your corrections' : 'are in review no more';

/** Reminds members of minutes that they may still have corrected. */
export const meetingReminders: Reminders = {
  remind: remindOfMeetings,
  called: 'meetings',
  why: 'Each member is reminded once of minutes in review, on the last working day for corrections. Whoever has not said whether they come is asked three working days before the meeting, once. Those who run the network are shown an agenda ten working days before the meeting, and told of a meeting that nobody ended. Whoever has said nothing in a meeting by correspondence is reminded once, three working days before it closes.',
  field: meetingField,
};

/** One nudge for each member, on the morning of the last working day on which corrections may be asked for. */
export function nudgesOfReview(
  { id }: Meeting,
  until: Day,
  personIds: string[],
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  const dueAt = morningOf(workingDayBy(until), zone);
  if (dueAt <= now) return [];
  return personIds.map((personId) => ({
    ...{ kind: 'meeting', subjectId: id, personId, slot: `review ${until}`, dueAt },
  }));
}
