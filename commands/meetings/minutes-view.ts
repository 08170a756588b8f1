import type { Interest } from '../../storage/interests/interests.ts';
import type {
  AgendaItem,
  Attendance,
  ConfirmedMinutes,
  Meeting,
  Note,
} from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { initialsIn, nameOf } from '../cards/shown.ts';
import { dayOf, formatDay, formatInstant, formatTime } from '../dates/dates.ts';
import type { DecisionMade, Recorded } from '../parts/minutes-part.ts';
import type { Item, Run } from '../view.ts';
import { fromTo, isWritten } from './by-correspondence.ts';
import type { MinutesBlock, MinutesLine } from './frozen-minutes.ts';
import { declarationsIn } from './interests-declared.ts';
import { type ItemTimes, timeInMinutes } from './item-times.ts';
import { type Arising, mattersArising } from './matters-arising.ts';
import { meetingReference } from './meeting-reference.ts';
import { whenText } from './meeting-view.ts';
import { whenConfirmed } from './minutes-put.ts';
import { spells } from './quorum.ts';
import { overTime } from './quorum-view.ts';
import { whereHeld } from './where-held.ts';

/** All that the minutes of a meeting are made of. */
export interface Minutes {
  meeting: Meeting;
  /** The spells in which it was not quorate; null when its network asks for no quorum. */
  lacked: { from: Date; until: Date | undefined }[] | null;
  /** Whether it was not quorate at that time for that item. A decision made then binds only once it is ratified. */
  wasLacking(at: Date, itemId: string | null): boolean;
  agenda: AgendaItem[];
  attendances: Attendance[];
  notes: Note[];
  /** For how long each item was in hand; null if no time was planned for any. */
  times: ItemTimes | null;
  /** What was recorded in it, besides notes. */
  recorded: Recorded[];
  /** What was declared that touches it. */
  interests: Interest[];
  previous: Meeting | null;
  /** The minutes of the previous meeting as they were confirmed; null if they are not. */
  previousAgreed: ConfirmedMinutes | null;
  /** What arises from the meetings held before. */
  arising: Arising;
  next: Meeting | null;
  people: Map<string, Person>;
  zone: string;
}

/**
 * Lays minutes out in their usual order: who was there, matters arising, each item, any other business, the
 * next meeting.
 */
export function minutesView(minutes: Minutes): { title: string; blocks: MinutesBlock[] } {
  const { meeting, agenda, zone, next, previous } = minutes;
  return {
    title: `Minutes of ${meetingReference(meeting)} ${meeting.title}`,
    blocks: [
      { type: 'note', text: `${heldText(meeting, zone)}${whereHeld(meeting)}` },
      ...(isWritten(meeting)
        ? section('Took part', attended(minutes, 'present'), 'Nobody took part.')
        : section('Present', attended(minutes, 'present'), 'Nobody is down as present.')),
      ...quorumLine(minutes),
      ...section('Apologies', attended(minutes, 'apologies'), 'None.'),
      ...section('Declarations of interest', declarationsIn(minutes), 'None declared.'),
      ...section(
        'Minutes of the previous meeting',
        [],
        previous ? whenAgreed(minutes) : 'There was no earlier meeting.',
      ),
      ...mattersArising(minutes.arising, minutes),
      ...agenda.flatMap((item, i) => {
        const { id, title, parked } = item;
        const lines = [...under(minutes, id), ...(parked ? [{ text: PARKED[parked] }] : [])];
        const [, ...below] = section('', lines, 'Nothing recorded.');
        const time = timeInMinutes(item, minutes.times);
        return [
          { type: 'heading' as const, text: `${i + 1}. ${title}`, of: id, place: i + 1 },
          ...below,
          ...(time === undefined ? [] : [{ type: 'note' as const, text: time }]),
        ];
      }),
      ...section('Any other business', under(minutes, null), 'None.'),
      ...section('Date of the next meeting', [], next ? whenText(next, zone) : 'Not planned yet.'),
    ],
  };
}

/** What minutes say of an item that was parked and not taken up. */
const PARKED = { waiting: 'Parked.', carried: 'Parked, and carried over to the next meeting.' };

/** Whether the minutes of the previous meeting are agreed, and since when. */
const whenAgreed = ({ previousAgreed: confirmed, zone }: Minutes): string =>
  confirmed === null
    ? 'Not confirmed yet.'
    : `Confirmed as a true and accurate record on ${whenConfirmed(confirmed, zone)}.`;

/** When the meeting was held, or is planned for. */
export function heldText(meeting: Meeting, zone: string): string {
  if (isWritten(meeting))
    return `${{ scheduled: 'Planned', running: 'Open', ended: 'Held', cancelled: 'Was planned', withdrawn: 'Was planned' }[meeting.status]} ${fromTo(meeting, zone)}`;
  return meeting.startedAt
    ? `Held on ${formatInstant(meeting.startedAt, zone)}`
    : `Planned for ${whenText(meeting, zone)}`;
}

const section = (heading: string, items: MinutesLine[], none: string): MinutesBlock[] => [
  { type: 'heading', text: heading },
  items.length > 0 ? { type: 'list', items } : { type: 'text', text: none },
];

/** Minutes call nobody late who comes within this time after the start. */
const LATE_AFTER_MS = 5 * 60_000;

/**
 * "Ann Ward (AW)": minutes give initials, so that actions can name people by them. A late arrival, a
 * leaving or a deputy follows.
 */
const attended = (minutes: Minutes, state: string): Item[] =>
  minutes.attendances
    .filter((each) => each.state === state)
    .map((each) => {
      const person = minutes.people.get(each.personId);
      const deputy = each.deputyId ? `, deputy: ${nameOf(minutes.people.get(each.deputyId))}` : '';
      return { text: `${nameOf(person)} (${initialsIn(person)})${timesOf(each, minutes)}${deputy}` };
    });

/** When somebody was there if they came late or left, such as ", from 2:20pm until 3pm"; '' if neither. */
export function timesOf(attendance: Attendance, { meeting, zone }: Minutes): string {
  if (isWritten(meeting)) return '';
  const said = spells(attendance).flatMap(([from, until]) => {
    const isLate = meeting.startedAt !== null && from.getTime() - meeting.startedAt.getTime() > LATE_AFTER_MS;
    const words = [
      ...(isLate ? [`from ${formatTime(from, zone)}`] : []),
      ...(until ? [`until ${formatTime(until, zone)}`] : []),
    ];
    return words.length > 0 ? [words.join(' ')] : [];
  });
  return said.length > 0 ? `, ${said.join(' and ')}` : '';
}

const quorumLine = ({ lacked, meeting, zone }: Minutes): MinutesBlock[] =>
  lacked === null || meeting.startedAt === null
    ? []
    : [{ type: 'text', text: overTime(lacked, meeting, zone) }];

const TO_BE_RATIFIED: Run = { strong: ' (to be ratified: the meeting was not quorate)' };

const sayLacked = ({ ratified }: DecisionMade, { zone }: Minutes): Run =>
  ratified
    ? ` (the meeting was not quorate; ratified by ${ratified.by} on ${formatDay(dayOf(ratified.at, zone))})`
    : TO_BE_RATIFIED;

const ADDED_LATER: Run = ' (added after the meeting)';

/** A note as minutes have it. By correspondence it is what somebody said, so it says who. */
function noteRuns({ text, isSignal, createdAt, createdById }: Note, minutes: Minutes): Run[] {
  const said: Run[] = isSignal ? [{ strong: 'Signalled: ' }, text] : [text];
  if (isLate(createdAt, minutes)) return [...said, ADDED_LATER];
  return isWritten(minutes.meeting) ? [`${nameOf(minutes.people.get(createdById))}: `, ...said] : said;
}

const isLate = (at: Date, { meeting: { endedAt } }: Minutes): boolean => endedAt !== null && at > endedAt;

/**
 * What was noted and recorded under an item, in the order it was recorded. Null stands for any other
 * business: what was recorded under no item, or under one that is no longer on the agenda.
 */
function under(minutes: Minutes, itemId: string | null): MinutesLine[] {
  const { agenda, notes, recorded, people } = minutes;
  const here = (record: { itemId: string | null }) =>
    itemId === null ? !agenda.some(({ id }) => id === record.itemId) : record.itemId === itemId;
  const lines: { at: Date; of: string; text: Run[] }[] = [
    ...notes.filter(here).map((note) => ({ at: note.createdAt, of: note.id, text: noteRuns(note, minutes) })),
    ...recorded.filter(here).map(({ id: of, at, itemId: under, line, decides }) => ({
      ...{ at, of },
      text: [
        ...line(people),
        ...(decides && minutes.wasLacking(at, under) ? [sayLacked(decides, minutes)] : []),
      ],
    })),
  ];
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ text, of }) => ({ text, of }));
}
