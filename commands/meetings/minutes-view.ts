import type { AgendaItem, Attendance, Meeting, Note } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { initialsOf, nameOf } from '../cards/shown.ts';
import { formatInstant } from '../dates/dates.ts';
import type { Recorded } from '../parts/minutes-part.ts';
import type { Block, Item, Message, Run } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';
import { whenText } from './meeting-view.ts';

/** All that the minutes of a meeting are made of. */
export interface Minutes {
  meeting: Meeting;
  agenda: AgendaItem[];
  attendances: Attendance[];
  notes: Note[];
  /** What was recorded in it, besides notes. */
  recorded: Recorded[];
  previous: Meeting | null;
  /** What was recorded in the previous meeting. */
  arising: Recorded[];
  next: Meeting | null;
  people: Map<string, Person>;
  zone: string;
}

/** The minutes, in the order that minutes have: who was there, what arose, item by item, what comes next. */
export function minutesView(minutes: Minutes): Message {
  const { meeting, agenda, zone, next, previous } = minutes;
  const where = meeting.place ? `, ${meeting.place}` : '';
  return {
    kind: 'message',
    title: `Minutes of ${meetingReference(meeting)} ${meeting.title}`,
    blocks: [
      { type: 'note', text: `${heldText(meeting, zone)}${where}` },
      ...section('Present', attended(minutes, 'present'), 'Nobody is down as present.'),
      ...section('Apologies', attended(minutes, 'apologies'), 'None.'),
      ...section('Declarations of interest', [], 'Not recorded.'),
      ...section(
        'Minutes of the previous meeting',
        [],
        previous ? 'Not recorded.' : 'There was no earlier meeting.',
      ),
      ...mattersArising(minutes),
      ...agenda.flatMap((item, i) =>
        section(`${i + 1}. ${item.title}`, under(minutes, item.id), 'Nothing recorded.'),
      ),
      ...section('Any other business', under(minutes, null), 'None.'),
      ...section('Date of the next meeting', [], next ? whenText(next, zone) : 'Not planned yet.'),
    ],
    buttons: [],
  };
}

/** When it was held, or is to be. */
const heldText = (meeting: Meeting, zone: string): string =>
  meeting.startedAt
    ? `Held on ${formatInstant(meeting.startedAt, zone)}`
    : `Planned for ${whenText(meeting, zone)}`;

const section = (heading: string, items: Item[], none: string): Block[] => [
  { type: 'heading', text: heading },
  items.length > 0 ? { type: 'list', items } : { type: 'text', text: none },
];

/** "Ann Ward (AW)", as minutes name people so that actions may go by initials. */
const attended = ({ attendances, people }: Minutes, state: string): Item[] =>
  attendances
    .filter((each) => each.state === state)
    .map(({ personId }) => ({
      text: `${nameOf(people.get(personId))} (${initialsOf(people.get(personId))})`,
    }));

function mattersArising({ previous, arising, people, zone }: Minutes): Block[] {
  if (!previous) return section('Matters arising', [], 'There was no earlier meeting.');
  const from = `From ${meetingReference(previous)} ${previous.title}, ${formatInstant(previous.startsAt, zone)}`;
  const items = arising.flatMap((each) => (each.arising ? [{ text: each.arising(people) }] : []));
  return [
    { type: 'heading', text: 'Matters arising' },
    { type: 'note', text: from },
    ...section('', items, 'No actions.').slice(1),
  ];
}

/**
 * What was said, decided and given out under an item, in the order it was recorded. Under no item (null) stands what
 * was recorded after the last one, and what lost its item.
 */
function under({ agenda, notes, recorded, people }: Minutes, itemId: string | null): Item[] {
  const here = (record: { itemId: string | null }) =>
    itemId === null ? !agenda.some(({ id }) => id === record.itemId) : record.itemId === itemId;
  const lines: { at: Date; text: Run[] }[] = [
    ...notes.filter(here).map(({ createdAt, text }) => ({ at: createdAt, text: [text] })),
    ...recorded.filter(here).map(({ at, line }) => ({ at, text: line(people) })),
  ];
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ text }) => ({ text }));
}
