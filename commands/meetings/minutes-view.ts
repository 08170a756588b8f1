import type { Action } from '../../storage/actions/actions.ts';
import type { Decision } from '../../storage/decisions/decisions.ts';
import type { AgendaItem, Attendance, Meeting, Note } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';
import { formatDay, formatInstant } from '../dates/dates.ts';
import { referenceTo } from '../fields/reference.ts';
import type { Block, Item, Message, Run } from '../view.ts';
import { whenText } from './meeting-view.ts';

/** All that the minutes of a meeting are made of. */
export interface Minutes {
  meeting: Meeting;
  agenda: AgendaItem[];
  attendances: Attendance[];
  notes: Note[];
  actions: Action[];
  decisions: Decision[];
  previous: Meeting | null;
  /** The actions of the previous meeting. */
  arising: Action[];
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
    title: `Minutes of ${referenceTo('meeting', meeting)} ${meeting.title}`,
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

/** The first letters of a person's names: "AW". */
export const initialsOf = (person: Person | undefined): string =>
  (person?.name ?? '')
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('') || '?';

function mattersArising({ previous, arising, people, zone }: Minutes): Block[] {
  if (!previous) return section('Matters arising', [], 'There was no earlier meeting.');
  const from = `From ${referenceTo('meeting', previous)} ${previous.title}, ${formatInstant(previous.startsAt, zone)}`;
  const items = arising.map((action) => {
    const state =
      action.status === 'done' ? 'done' : action.due ? `open, due ${formatDay(action.due)}` : 'open, no date';
    return { text: [...actionRuns(action, people), ` (${state})`] };
  });
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
function under({ agenda, notes, decisions, actions, people }: Minutes, itemId: string | null): Item[] {
  const here = (record: { itemId: string | null }) =>
    itemId === null ? !agenda.some(({ id }) => id === record.itemId) : record.itemId === itemId;
  const lines: { at: Date; text: Run[] }[] = [
    ...notes.filter(here).map(({ createdAt, text }) => ({ at: createdAt, text: [text] })),
    ...decisions.filter(here).map((decision) => ({ at: decision.createdAt, text: decisionRuns(decision) })),
    ...actions.filter(here).map((action) => ({ at: action.createdAt, text: actionToDo(action, people) })),
  ];
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ text }) => ({ text }));
}

const decisionRuns = (decision: Decision): Run[] => [
  { strong: `Decision ${referenceTo('decision', decision)}: ` },
  decision.text,
  decision.because ? `, because ${decision.because}` : '',
];

const actionToDo = (action: Action, people: Map<string, Person>): Run[] => [
  { strong: 'Action: ' },
  `${initialsOf(people.get(action.ownerId))} to ${midSentence(action.text)}`,
  action.due ? ` by ${formatDay(action.due)}` : '',
  ` (${referenceTo('action', action)})`,
];

/** With a small first letter, unless it begins an abbreviation. */
const midSentence = (text: string): string =>
  text.replace(/^\p{Lu}(?![\p{Lu}\d])/u, (letter) => letter.toLowerCase());

const actionRuns = (action: Action, people: Map<string, Person>): Run[] => [
  { strong: referenceTo('action', action) },
  ` ${action.text}, ${nameOf(people.get(action.ownerId))}`,
];
