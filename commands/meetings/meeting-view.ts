import type { AgendaItem, Attendance, Meeting } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { IN_SIGHT, recordCard } from '../cards/record-card.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { sourceRun } from '../cards/source.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import {
  clockTimeOf,
  dayOf,
  formatDuration,
  formatInstant,
  formatTime,
  type ZonedNow,
} from '../dates/dates.ts';
import { type DayOff, dayOff, withBetterDate } from '../parts/day-off.ts';
import type { Block, Button, Fact, Item } from '../view.ts';
import { agendaLine, withPapers } from './agenda-view.ts';
import { fromTo, isWritten } from './by-correspondence.ts';
import { interestsFact } from './interests-declared.ts';
import { readItemTimes, timeFact } from './item-times.ts';
import { meetingReference } from './meeting-reference.ts';
import { hasNotLeft } from './quorum.ts';
import { quorumText } from './quorum-view.ts';
import { quorumAt, quorumBasis } from './read-quorum.ts';
import { seriesFact } from './series-view.ts';
import { whereFacts, whereRuns } from './where-held.ts';
import { attendancesOf } from './who-took-part.ts';
import { saidOnItems, withWhatWasSaid, writtenButtons } from './written-card.ts';

/** How many buttons are in sight while a meeting runs. */
const WHILE_RUNNING = 5;

/**
 * The card of a meeting shows the plan before it, the item in hand while it runs, and afterwards a way to
 * its minutes.
 */
const renderMeetingCard: Render = async (id, { store, now, zone }) => {
  const meeting = await store.meetings.get(id);
  if (!meeting) return null;
  const reference = meetingReference(meeting);
  if (meeting.status === 'withdrawn')
    return takenBack(cardKey(meetingCard, id), `Meeting ${reference}`, meeting.title);
  const [agenda, attendances] = await Promise.all([store.minutes.agenda(id), attendancesOf(meeting, store)]);
  const said = await saidOnItems(meeting, store);
  const times = meeting.status === 'running' ? await readItemTimes(meeting, agenda, store, now) : null;
  const basis = meeting.status === 'running' ? await quorumBasis(meeting, store, zone) : null;
  const quorum = basis && quorumAt(basis, attendances, now, meeting.itemId);
  const interests = await store.interests.ofMeeting(id);
  const people = await store.people.shown([
    ...interests.map(({ personId }) => personId),
    ...agenda.map(({ leaderId }) => leaderId),
    ...attendances.flatMap(({ personId, deputyId }) => [personId, deputyId]),
    ...(quorum?.restsOn ?? []),
  ]);
  const names = (who: Attendance[]) => who.map((each) => withDeputy(each, people));
  const inState = (state: Attendance['state']) => names(attendances.filter((each) => each.state === state));
  const isThere = (each: Attendance) => each.state === 'present' && hasNotLeft(each);
  const facts: Fact[] = [
    ...whereFacts(meeting),
    ...(meeting.locality ? [{ label: 'Locality', value: meeting.locality }] : []),
    ...(await seriesFact(meeting, store, zone)),
    ...timeFact(meeting, agenda, times, { now, zone }),
    ...(quorum ? [{ label: 'Quorum', value: quorumText(quorum, people) }] : []),
    ...withPeople(isWritten(meeting) ? 'Took part' : 'Present', names(attendances.filter(isThere))),
    ...withPeople('Left', names(attendances.filter((each) => each.state === 'present' && !isThere(each)))),
    ...(meeting.status === 'scheduled'
      ? [...withPeople('Coming', inState('coming')), ...withPeople('Maybe', inState('maybe'))]
      : []),
    ...withPeople('Apologies', inState('apologies')),
    ...interestsFact({ interests, agenda, people }),
  ];
  const itemIds = agenda.map((item) => item.id);
  const [sources, papers] = await Promise.all([store.sources.of(itemIds), store.minutes.papers(itemIds)]);
  const items = agenda.map((item, i) => {
    const line = withSource(agendaLine(item, i, people, itemInHand(meeting)), sources.get(item.id));
    return withPapers(
      withWhatWasSaid(line, item, said),
      papers.filter(({ itemId }) => itemId === item.id),
    );
  });
  const off = meetingDayOff(meeting, { now, zone });
  const listing: Block[] = [
    { type: 'heading', text: 'Agenda' },
    { type: 'list', items },
  ];
  const buttons = isWritten(meeting)
    ? writtenButtons(meeting)
    : withBetterDate(buttonsFor(meeting, reference, quorum !== null), off);
  return recordCard({
    key: cardKey(meetingCard, id),
    words: meeting.title,
    line: [`Meeting ${reference}`, whenText(meeting, zone), standing(meeting, agenda, zone)],
    notes: off.notes,
    facts,
    blocks: items.length > 0 ? listing : nothingYet(meeting),
    buttons: [...buttons, ...undoButtonUntilLate(meeting, now)],
    // While it runs, what is said most has its button.
    most: meeting.status === 'running' && !isWritten(meeting) ? WHILE_RUNNING : IN_SIGHT,
  });
};

export const meetingCard = messageKind('meeting.card', renderMeetingCard);

/** An agenda that is empty is told of only where nobody comes who could add to it. */
const nothingYet = (meeting: Meeting): Block[] =>
  isWritten(meeting) && (meeting.status === 'scheduled' || meeting.status === 'running')
    ? [{ type: 'note', text: 'Nothing is on the agenda yet. Add what is to be discussed or decided.' }]
    : [];

/** A person with their deputy: "Dev Patel (deputy: Cat Jones)". */
export const withDeputy = ({ personId, deputyId }: Attendance, people: Map<string, Person>): string =>
  `${nameOf(people.get(personId))}${deputyId ? ` (deputy: ${nameOf(people.get(deputyId))})` : ''}`;

const withPeople = (label: string, names: string[]): Fact[] =>
  names.length > 0 ? [{ label, value: names.join(', ') }] : [];

/** A meeting's time and length: "Tuesday 14 March 2028 at 2pm, for 1 hour 30 minutes"; by correspondence, its days. */
export const whenText = (meeting: Meeting, zone: string): string =>
  isWritten(meeting)
    ? fromTo(meeting, zone)
    : `${formatInstant(meeting.startsAt, zone)}, for ${formatDuration(meeting.length)}`;

/** A meeting so that nobody takes it for another: "M3, Board, on Tuesday 14 March 2028 at 2pm". */
export const namedInFull = (meeting: Meeting, zone: string): string =>
  `${meetingReference(meeting)}, ${meeting.title}, ${isWritten(meeting) ? fromTo(meeting, zone) : `on ${formatInstant(meeting.startsAt, zone)}`}`;

/** "ended at 4pm", with the day if it was not held on the day it was planned for. */
function whenEnded({ startsAt, endedAt }: Meeting, zone: string): string {
  if (!endedAt) return 'ended';
  const asPlanned = dayOf(endedAt, zone) === dayOf(startsAt, zone);
  return asPlanned ? `ended at ${formatTime(endedAt, zone)}` : `ended on ${formatInstant(endedAt, zone)}`;
}

/** How a meeting stands, in words that end the line about it. */
function standing(meeting: Meeting, agenda: AgendaItem[], zone: string): string {
  const { status, itemId, because } = meeting;
  if (status === 'scheduled') return 'planned';
  if (status === 'cancelled') return because ? `cancelled, because ${because}` : 'cancelled';
  if (status === 'ended') return whenEnded(meeting, zone);
  if (isWritten(meeting)) return `open until ${formatInstant(meeting.closesAt, zone)}`;
  const at = agenda.findIndex(({ id }) => id === itemId);
  const item = agenda[at];
  return item ? `running now: item ${at + 1}, ${item.title}` : 'running now';
}

/** The id of the item that a running meeting has come to. Null when the meeting is not running. */
export const itemInHand = ({ status, itemId }: Meeting): string | null =>
  status === 'running' ? itemId : null;

/** The line with a link to the message that its item was made of. */
const withSource = ({ text, ...item }: Item, url: string | undefined): Item =>
  url === undefined
    ? { text, ...item }
    : { ...item, text: [...(typeof text === 'string' ? [text] : text), ', from ', sourceRun(url)] };

/** Says that a planned meeting is on a day off, with a button to move it to the working day before. */
export function meetingDayOff(meeting: Meeting, { now, zone }: ZonedNow): DayOff {
  const { startsAt, status, networkId: network } = meeting;
  if (status !== 'scheduled' || isWritten(meeting)) return { notes: [], buttons: [] };
  return dayOff(dayOf(startsAt, zone), dayOf(now, zone), 'It is on', (workingDay) => ({
    command: 'meeting.move',
    args: {
      ...{ meeting: meetingReference(meeting), network },
      when: { date: workingDay, time: clockTimeOf(startsAt, zone) },
    },
  }));
}

/** The button "I am leaving" appears only where the network asks for a quorum (`hasQuorum`). */
function buttonsFor({ status, networkId }: Meeting, reference: string, hasQuorum: boolean): Button[] {
  const args = { meeting: reference, network: networkId };
  const minutes: Button = { label: 'Minutes', command: 'meeting.minutes', args };
  if (status === 'ended') return [minutes];
  if (status === 'cancelled') return [];
  const add: Button = { label: 'Add to agenda', command: 'meeting.agenda.add', args, opens: 'form' };
  const leave: Button = { label: 'I am leaving', command: 'meeting.leave', args: { ...args, person: 'me' } };
  if (status === 'running') {
    return [
      { label: 'Next item', command: 'meeting.next', args, style: 'primary' },
      { label: 'I am here', command: 'meeting.here', args },
      ...(hasQuorum ? [{ ...leave, inMenu: true as const }] : []),
      { label: 'Note', command: 'meeting.note', args, opens: 'form' },
      { label: 'Action', command: 'action.add', args, opens: 'form' },
      { label: 'Decision', command: 'decision.record', args, opens: 'form' },
      { ...add, inMenu: true },
      { label: 'Park this item', command: 'meeting.park', args, inMenu: true },
      { label: 'Declare an interest', command: 'interest.declare', args, opens: 'form', inMenu: true },
      { label: 'End', command: 'meeting.end', args, inMenu: true },
      { ...minutes, inMenu: true },
    ];
  }
  return [
    { label: 'Start', command: 'meeting.start', args, style: 'primary' },
    { label: 'I am coming', command: 'meeting.coming', args },
    { label: 'Send apologies', command: 'meeting.apologies', args: { ...args, person: 'me' } },
    { label: 'Maybe', command: 'meeting.maybe', args, inMenu: true },
    add,
    { label: 'Move', command: 'meeting.move', args, opens: 'form' },
    { label: 'Change', command: 'meeting.edit', args, opens: 'form', inMenu: true },
    { label: 'Cancel meeting', command: 'meeting.cancel', args, opens: 'form' },
  ];
}

/** One line of a list of meetings: reference, title, time and place. */
export const meetingLine = (meeting: Meeting, zone: string): Item => ({
  text: [
    { strong: meetingReference(meeting) },
    ` ${meeting.title}, ${whenText(meeting, zone)}`,
    ...whereRuns(meeting),
    ...(meeting.status === 'running' ? [{ strong: isWritten(meeting) ? ' Open now' : ' Running now' }] : []),
  ],
});
