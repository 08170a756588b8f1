import type { AgendaItem, Meeting, Paper } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { formatDuration, formatInstant } from '../dates/dates.ts';
import type { Block, Button, Item, Run } from '../view.ts';
import { PURPOSES } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';

/** One line of an agenda: "2. Needs assessment (for decision, 20 minutes, led by Bob)", with the item in hand marked in words. */
export function agendaLine(
  item: AgendaItem,
  index: number,
  people: Map<string, Person>,
  inHand: string | null,
): Item {
  const line = `${index + 1}. ${item.title}${inBrackets(item, people)}`;
  if (item.id === inHand) return { text: [line, { strong: ' Now' }] };
  return { text: item.parked === null ? line : [line, { strong: PARKED[item.parked] }] };
}

const PARKED = { waiting: ' Parked', carried: ' Carried over' };

/** " (for decision, 20 minutes, led by Bob)"; '' if nothing is said of it. */
function inBrackets({ purpose, length, leaderId }: AgendaItem, people: Map<string, Person>): string {
  const details = [
    ...(purpose ? [PURPOSES[purpose]] : []),
    ...(length ? [formatDuration(length)] : []),
    ...(leaderId ? [`led by ${nameOf(people.get(leaderId))}`] : []),
  ].join(', ');
  return details && ` (${details})`;
}

/** The items of an agenda in order, each with its papers, and those who lead them. */
export interface AgendaShown {
  agenda: AgendaItem[];
  papers: Paper[];
  people: Map<string, Person>;
}

export async function readAgenda(meetingId: string, store: Reads): Promise<AgendaShown> {
  const agenda = await store.minutes.agenda(meetingId);
  const papers = await store.minutes.papers(agenda.map(({ id }) => id));
  const people = await store.people.shown(agenda.map(({ leaderId }) => leaderId));
  return { agenda, papers, people };
}

/** The lines of an agenda, with the links to its papers. */
export const agendaLines = ({ agenda, papers, people }: AgendaShown, inHand: string | null = null): Item[] =>
  agenda.map((item, at) =>
    withPapers(
      agendaLine(item, at, people, inHand),
      papers.filter(({ itemId }) => itemId === item.id),
    ),
  );

/** The line with the links to its papers: ", papers: Draft plan, version 2". */
export function withPapers({ text, ...item }: Item, papers: Paper[]): Item {
  if (papers.length === 0) return { text, ...item };
  const links = papers.flatMap(({ title, url, edition }, at): Run[] => [
    at > 0 ? ', ' : `; ${papers.length === 1 ? 'paper' : 'papers'}: `,
    { link: title, href: url },
    edition > 1 ? ` (version ${edition})` : '',
  ]);
  return { ...item, text: [...(typeof text === 'string' ? [text] : text), ...links] };
}

/** What has changed on an agenda since its pack went out; nothing if it has not, or nothing has. */
export async function changesSincePack(
  { id, packedAt }: Meeting,
  { store, zone }: { store: Reads; zone: string },
): Promise<Block[]> {
  if (packedAt === null) return [];
  const changes = await store.minutes.agendaChanges(id, packedAt);
  if (changes.length === 0) return [];
  const now = new Map(
    (await store.minutes.itemsWithIds(changes.map((each) => each.id))).map((each) => [each.id, each]),
  );
  const isOn = (item: Pick<AgendaItem, 'state' | 'withdrawn'> | null | undefined): boolean =>
    item?.state === 'on' && !item.withdrawn;
  const items = changes.flatMap(({ id: itemId, before }): Item[] => {
    const item = now.get(itemId);
    if (!item || (!isOn(item) && !isOn(before))) return [];
    if (!isOn(before)) return [{ text: ['New: ', item.title] }];
    if (!isOn(item)) return [{ text: ['Taken off: ', item.title] }];
    const was = before && before.title !== item.title ? [', before: ', before.title] : [];
    return [{ text: ['Changed or moved: ', item.title, ...was] }];
  });
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: `Changed since the pack went out on ${formatInstant(packedAt, zone)}` },
    { type: 'list', items },
  ];
}

/** The buttons that answer what somebody has asked for. */
export function answerButtons(
  { proposal }: AgendaItem,
  { networkId, ...meeting }: Meeting,
): { accept: Button; decline: Button } {
  const args = { meeting: meetingReference(meeting), proposal: String(proposal), network: networkId };
  return {
    accept: { label: 'Accept', command: 'meeting.agenda.accept', args, style: 'primary' },
    decline: { label: 'Decline', command: 'meeting.agenda.decline', args, opens: 'form' },
  };
}

/**
 * What members have asked for and nobody has answered yet, each with its number. Who may answer has the
 * buttons for it beside each.
 */
export async function proposedBlocks(meeting: Meeting, mayAnswer: boolean, store: Reads): Promise<Block[]> {
  const proposed = await store.minutes.proposed(meeting.id);
  if (proposed.length === 0) return [];
  const people = await store.people.shown(proposed.flatMap((item) => [item.createdById, item.leaderId]));
  return [
    { type: 'heading', text: 'Asked for, and not answered yet' },
    {
      type: 'list',
      items: proposed.flatMap((item): Item[] => {
        const text = `Proposal ${item.proposal}: ${item.title}${inBrackets(item, people)}, asked for by ${nameOf(people.get(item.createdById))}`;
        if (!mayAnswer) return [{ text }];
        const { accept, decline } = answerButtons(item, meeting);
        return [
          { text, button: accept },
          { text: `Or proposal ${item.proposal} does not go on the agenda`, button: decline },
        ];
      }),
    },
  ];
}
