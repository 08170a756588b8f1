import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import { begins } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { formatInstant } from '../dates/dates.ts';
import type { Arisen } from '../parts/minutes-part.ts';
import type { MinutesBlock, MinutesLine } from './frozen-minutes.ts';
import { meetingReference } from './meeting-reference.ts';

/** What arises at a meeting from those held before it. */
export interface Arising {
  matters: Arisen[];
  /** Whether there is more than minutes can hold. */
  isMore: boolean;
  /** The meetings from which something arises, the latest first. */
  meetings: Meeting[];
  /** The places on the agenda of what was carried over, each with the meeting from which it was. */
  carried: { meetingId: string; itemId: string; title: string; place: number }[];
}

/** Minutes hold at most this many matters arising. */
const MOST = 100;

interface ArisingFrom {
  previous: Meeting | null;
  agenda: AgendaItem[];
  store: Reads;
  all: readonly Capability[];
}

/** Reads what arises at a meeting: what each capability has of earlier ones, and what was carried over from them. */
export async function readArising(
  meeting: Meeting,
  { previous, agenda, store, all }: ArisingFrom,
): Promise<Arising> {
  const at = {
    ...{ networkId: meeting.networkId, begins: begins(meeting) },
    previous: previous && { id: previous.id, began: begins(previous) },
  };
  const each = await Promise.all(all.map(async ({ arising }) => arising?.(at, MOST + 1, store) ?? []));
  const found = each.flat();
  const matters = found.slice(0, MOST);
  const carried = agenda.flatMap(({ id: itemId, carriedFromId: meetingId, title }, i) =>
    meetingId === null ? [] : [{ meetingId, itemId, title, place: i + 1 }],
  );
  const ids = new Set([...matters, ...carried].map(({ meetingId }) => meetingId));
  const meetings = ids.size > 0 ? await store.meetings.withIds([...ids]) : [];
  const held = meetings.filter(({ startedAt }) => startedAt !== null && startedAt < at.begins);
  return {
    ...{ matters, carried, isMore: found.length > MOST },
    meetings: held.toSorted((a, b) => begins(b).getTime() - begins(a).getTime()),
  };
}

/** The matters arising in minutes, by the meeting from which they are. */
export function mattersArising(
  { matters, carried, isMore, meetings }: Arising,
  { previous, people, zone }: { previous: Meeting | null; people: Map<string, Person>; zone: string },
): MinutesBlock[] {
  const from = (meeting: Meeting): MinutesBlock => ({
    type: 'note',
    text: `From ${meetingReference(meeting)} ${meeting.title}, ${formatInstant(begins(meeting), zone)}`,
  });
  const groups = meetings.flatMap((meeting): MinutesBlock[] => {
    const isOfIt = ({ meetingId }: { meetingId: string }) => meetingId === meeting.id;
    const items: MinutesLine[] = [
      ...matters.filter(isOfIt).map(({ id, line }) => ({ of: id, text: line(people) })),
      ...carried.filter(isOfIt).map(({ itemId, title, place }) => ({
        of: itemId,
        text: `Carried over: ${title} (item ${place})`,
      })),
    ];
    return [from(meeting), { type: 'list', items }];
  });
  const none: MinutesBlock[] = previous
    ? [from(previous), { type: 'text', text: 'No actions.' }]
    : [{ type: 'text', text: 'None.' }];
  return [
    { type: 'heading', text: 'Matters arising' },
    ...(groups.length > 0 ? groups : none),
    ...(isMore
      ? [{ type: 'note', text: 'There is more. All that is open is in: action list' } as const]
      : []),
  ];
}
