import type { AttendedBy, HeldMeeting } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { nameOf } from '../cards/shown.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import type { Chart } from '../documents/chart.ts';
import type { TableBlock } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';

/** Who came to the meetings of a year. */
export interface Attendance {
  /** As "2027/28". */
  year: string;
  /** Earliest first. */
  held: HeldMeeting[];
  /** Members, whether they came or not, and whoever else came, most often first. */
  attended: (AttendedBy & { isMember: boolean })[];
  people: Map<string, Person>;
  /** The number of members that makes a meeting quorate, if the network asks for a number. */
  least: number | null;
  zone: string;
}

/** The members of the network, and whoever else came to its meetings. */
export function withMembers(attended: AttendedBy[], members: Iterable<string>): Attendance['attended'] {
  const isMember = new Set(members);
  const came = new Set(attended.map(({ personId }) => personId));
  const absent = [...isMember].filter((personId) => !came.has(personId)).toSorted();
  return [
    ...attended.map((each) => ({ ...each, isMember: isMember.has(each.personId) })),
    ...absent.map((personId) => ({ personId, present: 0, apologies: 0, isMember: true })),
  ];
}

/** A row for each meeting. */
export const meetingsTable = ({ held, zone }: Attendance): TableBlock => ({
  type: 'table',
  columns: [
    { label: 'Meeting' },
    { label: 'Held on' },
    { label: 'Present', align: 'right' },
    { label: 'Apologies', align: 'right' },
  ],
  rows: held.map((meeting) => [
    `${meetingReference(meeting)} ${meeting.title}`,
    formatDay(dayOf(meeting.startsAt, zone)),
    String(meeting.present),
    String(meeting.apologies),
  ]),
});

/** A row for each person. */
export const peopleTable = ({ attended, held, people }: Attendance): TableBlock => ({
  type: 'table',
  columns: [
    { label: 'Name' },
    { label: 'Came to', align: 'right' },
    { label: 'Share', align: 'right' },
    { label: 'Apologies', align: 'right' },
  ],
  rows: attended.map(({ personId, present, apologies, isMember }) => [
    `${nameOf(people.get(personId))}${isMember ? '' : ' (no member now)'}`,
    `${present} of ${held.length}`,
    `${Math.round((100 * present) / held.length)}%`,
    String(apologies),
  ]),
});

/** The same for a spreadsheet, which counts by itself, with the columns' labels first. */
export const toRows = ({ attended, held, people }: Attendance): string[][] => [
  ['Name', 'Member now', 'Came to', 'Of', 'Apologies'],
  ...attended.map(({ personId, present, apologies, isMember }) => [
    ...[plainWords(nameOf(people.get(personId))), isMember ? 'yes' : 'no'],
    ...[present, held.length, apologies].map(String),
  ]),
];

/** How many came to each meeting, one after the other. */
export const attendanceChart = ({ year, held, least }: Attendance): Chart => ({
  kind: 'line',
  title: `Present at meetings in ${year}`,
  amount: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
  points: held.map((meeting) => ({ label: meetingReference(meeting), value: meeting.present })),
  ...(least !== null && { limits: [{ label: 'Quorum', value: least }] }),
});

/** How the year went, in a sentence. */
export function sayAttendance({ held, attended }: Attendance): string {
  const present = held.reduce((sum, each) => sum + each.present, 0);
  const meetings = held.length === 1 ? 'One meeting was held' : `${held.length} meetings were held`;
  const each = (present / held.length).toFixed(1).replace(/\.0$/, '');
  const never = attended.filter((one) => one.isMember && one.present === 0).length;
  const absent = `${never} ${never === 1 ? 'member' : 'members'} came to none.`;
  return `${meetings}, with ${each} present${held.length === 1 ? '' : ' on average'}. ${never === 0 ? 'Every member came to one at least.' : absent}`;
}
