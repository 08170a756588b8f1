import type { Held } from '../../storage/personal-data.ts';
import { dayOf } from '../dates/dates.ts';
import type { Draw } from '../drawing.ts';
import type { Block } from '../view.ts';
import { aboutPerson } from './me-view.ts';

/** How many records of a kind are listed, and how much JSON is shown, in characters, before a message gets too long. */
const MOST_ROWS = 5;
const MOST_JSON = 2_500;

/** The kinds of record as people call them. Each has a line of its own; what is about them is listed already. */
const KINDS: Record<string, string> = {
  actions: 'Actions that are yours, or that you recorded or finished',
  decisions: 'Decisions you recorded',
  meetings: 'Meetings you planned',
  agenda_items: 'Agenda items you lead or added',
  attendances: 'Meetings you came to or sent apologies for',
  notes: 'Notes you took',
  seats: 'Roles you have or had',
  messages: 'Messages to you',
  changes: 'Changes you made',
};

/** All that is held on a person, to read, and as JSON; what does not fit is counted, and the way to it told. */
export const drawExport: Draw = async (id, { store, now, zone }) => {
  const held = await store.personalData.held([id, ...(await store.links.formerIds(id))]);
  const json = JSON.stringify(held, null, 1);
  const [shown, cut] = [json.slice(0, MOST_JSON), json.length > MOST_JSON];
  return {
    kind: 'message',
    title: 'All that is held on you',
    blocks: [
      ...aboutYou(held),
      ...(await aboutPerson(id, dayOf(now, zone), store)),
      ...Object.entries(KINDS).flatMap(([table, kind]) => listOf(kind, held[table] ?? [])),
      { type: 'heading', text: 'The same as JSON, for a computer' },
      { type: 'text', text: shown },
      {
        type: 'note',
        text: `${cut ? `These are the first ${MOST_JSON} of ${json.length} characters. ` : ''}Your administrator can give you the whole as a file, with: convenor person export ${id}`,
      },
    ],
    actions: [],
  };
};

function aboutYou({ people = [], accounts = [] }: Held): Block[] {
  const words = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : 'Not known');
  const [you = {}] = people;
  const emails = accounts.flatMap(({ email }) => (email ? [String(email)] : []));
  return [
    {
      type: 'facts',
      facts: [
        { label: 'Name', value: words(you.name) },
        { label: 'Profession', value: words(you.profession) },
        { label: 'Clinician', value: you.is_clinician ? 'Yes' : 'No' },
        { label: 'Skills', value: words(you.skills) },
        { label: 'Email', value: words(emails.join(', ')) },
      ],
    },
  ];
}

function listOf(kind: string, rows: Held[string]): Block[] {
  if (rows.length === 0) return [];
  const lines = rows.slice(-MOST_ROWS).map((row) => ({ text: lineOf(row) }));
  const more = rows.length - lines.length;
  return [
    { type: 'heading', text: `${kind}: ${rows.length}` },
    { type: 'list', items: [...lines, ...(more > 0 ? [{ text: `and ${more} earlier` }] : [])] },
  ];
}

/** When it was, and the words of the record that say most. */
function lineOf(row: Held[string][number]): string {
  const { created_at, at, text, title, role, command, kind, state } = row;
  const when = String(created_at ?? at ?? '').slice(0, 10);
  const what = String(text ?? title ?? role ?? command ?? kind ?? state ?? '').replaceAll('_', ' ');
  return `${when} ${what}`.trim();
}
